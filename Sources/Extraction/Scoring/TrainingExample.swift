package import Articles
import KnowledgeGraph

/// A candidate pair of an article as the trainer of the relation model needs it.
package struct TrainingExample: Sendable {
  package let sentence: Int
  /// The ends, as places in the reading's entities.
  package let first: Int
  package let second: Int
  /// Bits of the allowed classes: class `2t` is type `t` from first to second, `2t + 1` the other way round.
  package let allowed: UInt64
  /// Whether an end is not in the sentence itself.
  package let isImplied: Bool
  package let features: [UInt32]
}

extension ArticleReader {
  /// The reading by the frames alone, and all candidates for the relation model.
  package func trainingExamples(_ article: Article) -> (reading: Reading, examples: [TrainingExample]) {
    let (reader, language, findings) = statements(of: article)
    let writer = ReadingWriter(reader.document, reader)
    var examples: [TrainingExample] = []
    RelationCandidates(reader).visit { candidate, features in
      guard let first = writer.number(of: candidate.first.entity),
        let second = writer.number(of: candidate.second.entity)
      else { return }
      examples.append(
        TrainingExample(
          sentence: candidate.sentence, first: first, second: second, allowed: candidate.allowed,
          isImplied: candidate.first.form == .context, features: features))
    }
    return (writer.reading(language, findings), examples)
  }
}
