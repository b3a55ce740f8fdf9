do {
  var command = try Entente.parseAsRoot()
  try command.run()
} catch {
  ExitStatus.end(with: error)
}
