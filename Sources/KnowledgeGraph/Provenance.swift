/// A stretch of an article's text, in Unicode scalar values from its beginning.
public struct TextSpan: Sendable, Hashable, Comparable {
  public let start: Int
  public let end: Int

  public init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a span runs forward from a place in the text")
    self.start = start
    self.end = end
  }

  public static func < (a: TextSpan, b: TextSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}

/// One sentence that a statement rests on, with the words as the article has them.
public struct Evidence: Sendable, Hashable, Comparable {
  public let span: TextSpan
  public let text: String

  public init(span: TextSpan, text: String) {
    self.span = span
    self.text = text
  }

  public static func < (a: Evidence, b: Evidence) -> Bool { (a.span, a.text) < (b.span, b.text) }
}

/// Where a statement comes from: nothing is stated without it.
public struct Provenance: Sendable, Hashable {
  /// The id of the article.
  public let article: String
  /// The sentences, at least one.
  public let evidence: [Evidence]
  /// The rule or model that read it, and the words that triggered it: `met-with verb "received"`.
  public let rule: String
  /// How likely the statement is right, 0…1.
  public let confidence: Double

  /// - Precondition: there is evidence, and the confidence lies in 0…1.
  public init(article: String, evidence: [Evidence], rule: String, confidence: Double) {
    precondition(!evidence.isEmpty, "a statement rests on at least one sentence")
    precondition((0...1).contains(confidence), "a confidence lies between 0 and 1")
    self.article = article
    self.evidence = evidence
    self.rule = rule
    self.confidence = confidence
  }
}
