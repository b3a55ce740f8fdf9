import Testing

@testable import entente

@Suite("What a person sees")
struct ConsoleTests {
  @Test(
    "the progress bar tells share, count, rate and remaining time",
    arguments: [
      (50, 500, 1000, 10.0, "[###############...............] 50%  50 articles, 5/s, 0:10 left"),
      (7200, 1, 7200, 1.0, "[..............................] 0%  7200 articles, 7200/s, 1:59:59 left"),
      (3, 10, 0, 2.0, "3 articles, 2/s"),
    ])
  func progress(_ articles: Int, _ bytes: Int, _ total: Int, _ seconds: Double, _ line: String) {
    #expect(ProgressBar.line(articles: articles, bytes: bytes, total: total, seconds: seconds) == line)
  }

  @Test("columns align whatever the script")
  func table() {
    var table = Table(["who", "sources"])
    table.add(["محمّد", "1"], below: ["under"])
    table.add(["Ann", "12"])
    #expect(
      table.text(Style(isTerminal: false)) == "who   sources\n\u{2068}محمّد\u{2069}  1\n    under\nAnn   12\n")
  }

  @Test("line ends and marks of direction cannot break a line")
  func onOneLine() { #expect("a\nb\u{202E}c\u{0}".onOneLine == "a bc ") }
}
