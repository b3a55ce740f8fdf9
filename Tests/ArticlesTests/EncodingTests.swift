import Articles
import Foundation
import Testing

@Suite("Encodings")
struct EncodingTests {
  let folder = TemporaryFolder()

  static let arabic =
    "استقبل وزير الخارجية أحمد عطاف، اليوم في الجزائر، نظيره الروسي سيرغي لافروف وبحثا قضايا الطاقة والدفاع."
  static let french =
    "Le ministre algérien des Affaires étrangères a rencontré à Alger son homologue français, a indiqué l’agence."
  static let english = "The minister’s visit – his first – ended on Sunday without a déjà vu."

  private func read(_ name: String, _ bytes: [UInt8]) -> (text: String?, findings: [String]) {
    var text: String?
    var findings: [String] = []
    for item in ArticleSource(paths: [folder.write(name, bytes)]) {
      switch item {
      case .article(let article): text = article.text
      case .finding(let finding): findings.append(finding.reason)
      }
    }
    return (text, findings)
  }

  @Test(
    "a text in another encoding is converted, and the encoding told",
    arguments: [
      (arabic, "WINDOWS-1256"), (arabic, "ISO-8859-6"), (french, "WINDOWS-1252"), (english, "WINDOWS-1252"),
      (arabic, "UTF-16LE"),
      (arabic, "UTF-16BE"), (french, "UTF-16LE"), (english, "UTF-16BE"),
    ])
  func converted(_ text: String, _ encoding: String) throws {
    let bytes = try encode(text, encoding)
    let (read, findings) = read("x.txt", bytes)
    #expect(read == text)
    #expect(findings.map { $0.uppercased() } == ["IS \(encoding), CONVERTED TO UTF-8"])
  }

  @Test(
    "a byte order mark tells the encoding and is no part of the text",
    arguments: ["UTF-8", "UTF-16LE", "UTF-16BE"])
  func marks(_ encoding: String) throws {
    #expect(try read("x.txt", encode("\u{FEFF}" + Self.arabic, encoding)).text == Self.arabic)
  }

  @Test(
    "JSON Lines are converted line by line",
    arguments: ["WINDOWS-1256", "UTF-16LE", "UTF-16BE", "ISO-8859-6"])
  func lines(_ encoding: String) throws {
    let line = "{\"id\":\"1\",\"text\":\"\(Self.arabic)\"}\n"
    let (read, findings) = read("x.jsonl", try encode("\n" + line, encoding))
    #expect(read == Self.arabic)
    #expect(findings.map { $0.uppercased() } == ["IS \(encoding), CONVERTED TO UTF-8"])
  }

  @Test("a few broken bytes in UTF-8 are repaired and told")
  func repaired() {
    let (read, findings) = read("x.txt", Array(Self.arabic.utf8) + [0xD8, 0x20] + Array("نهاية".utf8))
    #expect(read == Self.arabic + "\u{FFFD} نهاية")
    #expect(findings == ["one place is not UTF-8, it became U+FFFD"])
  }

  @Test("what is no text is skipped")
  func binary() {
    #expect(
      read("x.txt", (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }).findings == [
        "no text in a known encoding"
      ])
  }

  /// By the system's `iconv`, so that our tables are not tested against themselves.
  private func encode(_ text: String, _ encoding: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "iconv", "-f", "UTF-8", "-t", encoding,
      folder.write("source", encoding == "ISO-8859-6" ? text.replacing("’", with: "'") : text),
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(bytes)
  }
}
