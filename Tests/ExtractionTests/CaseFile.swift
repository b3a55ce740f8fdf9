import Foundation
import KnowledgeGraph

/// A file of cases in words: a text with marked mentions, and the relations that must and must not be read from it.
///
///     name: two ministers meet
///     language: fr
///     published: 2025-01-10
///     text: [Le ministre Jean Barrot](barrot) a rencontré [son homologue](faisal).
///     expect: barrot met-with faisal happened 2025-01-10
///     reject: barrot signed-agreement faisal
///
/// An empty line ends a case; lines that begin with `#` are comments. Lines that begin with two spaces go on with the text, each as
/// a new paragraph. `language`, `published` and `outlet` may be absent. After its ends and type a claim may tell a status and a
/// date. `expect: nothing`: no relation but those of an office (represents, part-of, accredited-to).
struct CaseFile {
  private(set) var cases: [ReadingCase] = []
  /// What is wrong in the file, with the line of each mistake.
  private(set) var mistakes: [(line: Int, reason: String)] = []

  init(named file: String, _ text: String) {
    var current: ReadingCase?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("#") { continue }
      if line.allSatisfy(\.isWhitespace) {
        finish(&current)
      } else if line.hasPrefix("  "), current != nil {
        current?.markedText += "\n\n" + line.trimmingCharacters(in: .whitespaces)
      } else {
        take(line, Line(file: file, number: index + 1), &current)
      }
    }
    finish(&current)
  }

  /// Line ::= Key ":" Value
  private mutating func take(_ line: Substring, _ place: Line, _ current: inout ReadingCase?) {
    let colon = line.firstIndex(of: ":") ?? line.endIndex
    let value = line[colon...].dropFirst().trimmingCharacters(in: .whitespaces)
    if line[..<colon] == "name" {
      finish(&current)
      current = ReadingCase(name: value, place: place)
    } else if current == nil {
      mistakes.append((place.number, "no name before \"\(line)\"; a case begins with its name"))
    } else if colon == line.endIndex {
      mistakes.append((place.number, "no colon in \"\(line)\"; write key: value"))
    } else if let reason = current?.set(String(line[..<colon]), to: value, at: place) {
      mistakes.append((place.number, reason))
    }
  }

  private mutating func finish(_ current: inout ReadingCase?) {
    guard let found = current else { return }
    current = nil
    mistakes += found.mistakes
    cases.append(found)
  }
}

/// A line of a case file.
struct Line: Sendable, Hashable {
  let file: String
  let number: Int
}
