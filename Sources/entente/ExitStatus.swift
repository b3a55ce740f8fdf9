internal import ArgumentParser
internal import Glibc

/// How the command ends: 0 done, 1 failed, 2 wrong usage.
enum ExitStatus: Int32 {
  case done = 0
  case failed = 1
  case wrongUsage = 2

  /// Says what `error` means and ends the process. Help that was asked for is no error.
  static func end(with error: any Error) -> Never {
    let code = Entente.exitCode(for: error)
    if let own = error as? ExitCode { exit(own.rawValue) }
    if code.isSuccess {
      var output = StandardOutput()
      output.write(Entente.fullMessage(for: error) + "\n")
      output.flush()
      exit(done.rawValue)
    }
    if code == .validationFailure {
      Messages.write(Entente.fullMessage(for: error) + "\n")
      exit(wrongUsage.rawValue)
    }
    Messages.write("entente: \(error)\n")
    exit(failed.rawValue)
  }
}

/// What kept a verb from its work, where no other error tells it: where, what, and what to do next.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
