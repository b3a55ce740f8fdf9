import Extraction
import Foundation

/// Trains the statistical models of the extraction from annotated articles.
///
/// usage: train-models tags|relations OUT FOLDER... [--also FOLDER]... [--languages DIR] [--folds N]
func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(2)
}

var arguments = Array(CommandLine.arguments.dropFirst())
@MainActor func option(_ name: String) -> String? {
  guard let at = arguments.firstIndex(of: name), at + 1 < arguments.count else { return nil }
  defer { arguments.removeSubrange(at...at + 1) }
  return arguments[at + 1]
}
let languages = option("--languages") ?? "Sources/Extraction/Languages"
let folds = option("--folds").flatMap { Int($0) } ?? 5
var options = RelationTrainer.Options()
if let passes = option("--passes").flatMap({ Int($0) }) { options.passes = passes }
if let rate = option("--rate").flatMap({ Float($0) }) { options.rate = rate }
if let decay = option("--decay").flatMap({ Float($0) }) { options.decay = decay }
if let warmth = option("--warmth").flatMap({ Float($0) }) { options.warmth = warmth }
if let dropout = option("--dropout").flatMap({ Float($0) }) { options.dropout = dropout }
var also: [String] = []
while let folder = option("--also") { also.append(folder) }
let level = option("--level").flatMap { Double($0) } ?? 0.45
if option("--fit") != nil { options.isFit = true }
guard arguments.count >= 3 else { fail("usage: train-models tags|relations OUT FOLDER...") }
let reader = try ArticleReader(languagesIn: languages)
var articles: [AnnotatedArticle] = []
for folder in arguments[2...] { articles += try AnnotatedArticle.read(folder: folder) }
let measured = articles.count
for folder in also { articles += try AnnotatedArticle.read(folder: folder) }
let clock = ContinuousClock()
let start = clock.now
switch arguments[0] {
case "tags":
  let trainer = TagTrainer(articles, reader)
  let sentences = trainer.articles.joined().count
  print(
    "\(articles.count) articles, \(sentences) sentences, \(trainer.features.count) features, \(clock.now - start)"
  )
  let passes = 8
  if folds > 1 { print(trainer.crossValidate(folds: folds, passes: passes, measured: measured)) }
  if arguments[1] != "-" {
    let weights = trainer.train(on: Array(trainer.articles.indices), passes: passes)
    let bytes = trainer.bytes(weights)
    try Data(bytes).write(to: URL(fileURLWithPath: arguments[1]))
    print("\(arguments[1]): \(bytes.count) bytes, \(clock.now - start)")
  }
case "relations":
  let readers = TagTrainer(articles, reader.with(tagModel: nil)).jackknife(folds: 4, passes: 8)
    .map { reader.with(tagModel: $0) }
  print("taggers trained, \(clock.now - start)")
  let trainer = RelationTrainer(articles) { readers[$0 % readers.count] }
  let candidates = trainer.documents.reduce(0) { $0 + $1.examples.count }
  print(
    "\(articles.count) articles, \(candidates) candidates, \(trainer.features.count) features, \(clock.now - start)"
  )
  let evaluation = CrossValidation(trainer, options, folds: folds, measured: measured, level: level)
  print(evaluation.report)
  if arguments[1] != "-" {
    let weights = trainer.train(on: Array(trainer.documents.indices), options)
    let statuses = StatusTrainer(trainer, weights)
    print(statuses.crossValidate(folds: 4))
    let statusPath = arguments[1].replacingOccurrences(of: "relations", with: "statuses")
    try Data(statuses.bytes(statuses.train(statuses.examples))).write(to: URL(fileURLWithPath: statusPath))
    let biases = (0..<RelationTrainer.classes).map {
      weights.values[trainer.features.count * RelationTrainer.classes + $0]
    }
    let bytes = LinearModelWriter(
      features: trainer.features, weights: weights.values, columns: RelationTrainer.classes,
      extras: biases + evaluation.thresholds + evaluation.slopes + evaluation.offsets, mostRows: 87_000,
      limit: 1.5
    ).bytes
    try Data(bytes).write(to: URL(fileURLWithPath: arguments[1]))
    print("\(arguments[1]): \(bytes.count) bytes, \(clock.now - start)")
  }
default: fail("train-models: unknown model \(arguments[0]); it is tags or relations")
}
