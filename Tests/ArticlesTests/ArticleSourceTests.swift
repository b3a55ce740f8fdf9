import Articles
import Testing

@Suite("Articles from files")
struct ArticleSourceTests {
  let folder = TemporaryFolder()

  private func read(_ paths: [String], id: String? = nil, limits: ReadingLimits = ReadingLimits()) -> (
    articles: [Article], findings: [String]
  ) {
    var articles: [Article] = []
    var findings: [String] = []
    for item in ArticleSource(paths: paths, id: id, limits: limits) {
      switch item {
      case .article(let article): articles.append(article)
      case .finding(let finding): findings.append(finding.description.replacing(folder.path + "/", with: ""))
      }
    }
    return (articles, findings)
  }

  @Test("a text file is one article, named by its base name, its text whole")
  func textFile() {
    let path = folder.write("news/one.txt", "Minister meets minister\n\nThe text begins here.\n")
    let (articles, findings) = read([path])
    #expect(articles.map(\.id) == ["one"])
    #expect(articles[0].text == "Minister meets minister\n\nThe text begins here.\n")
    #expect(articles[0].title == "Minister meets minister")
    #expect(findings.isEmpty)
  }

  @Test("the caller can name the article")
  func givenID() {
    #expect(read([folder.write("one.txt", "Text.")], id: "seed").articles.map(\.id) == ["seed"])
  }

  @Test(
    "the headline is the longest short line above the text, and only above a blank line",
    arguments: [
      (
        "Rubric\n\nA headline of some length\n\nThe first paragraph ends here.\n\nMore.",
        "A headline of some length"
      ),
      ("A line\nthat goes on.\n\nMore.", nil), ("The whole text is one paragraph.", nil),
      ("A sentence.\n\nMore.", nil), ("", nil),
      ("أخبار\n\nالجزائر تعزز قدراتها الدفاعية\n\nكشف سفير الجزائر.", "الجزائر تعزز قدراتها الدفاعية"),
    ] as [(String, String?)])
  func headline(_ text: String, _ title: String?) {
    let path = folder.write("one.txt", text.isEmpty ? "\u{FEFF}x." : text)
    #expect(read([path]).articles.first?.title == title)
  }

  @Test("folders are read recursively and in order, hidden files left aside, other files told")
  func folders() {
    folder.write("b.txt", "B.")
    folder.write("a/z.txt", "Z.")
    folder.write("a/c.jsonl", #"{"id":"c","text":"C."}"#)
    folder.write(".hidden.txt", "H.")
    folder.write("a/x.json", "{}")
    folder.write("a/y.json", "{}")
    folder.write("README", "R")
    let (articles, findings) = read([folder.path])
    #expect(articles.map(\.id) == ["c", "z", "b"])
    #expect(
      findings.map { $0.replacing(folder.path, with: ".") } == [
        "a: skipped: 2 files of type .json; articles are read from .txt and .jsonl files",
        ".: skipped: 1 file without an extension; articles are read from .txt and .jsonl files",
      ])
  }

  @Test("the same file by two paths is read once")
  func once() {
    let path = folder.write("one.txt", "Text.")
    #expect(read([path, folder.path, path]).articles.count == 1)
  }

  @Test("JSON Lines carry what is known of an article")
  func fields() {
    let path = folder.write(
      "a.jsonl",
      #"{"id": 7, "url": "https://e.org", "title": "T", "outlet": "O", "published": "2025-08-10T10:00:00Z", "language": "AR", "text": "a\u00e9\ud83d\ude00\n"}"#
    )
    let article = read([path]).articles[0]
    #expect(
      article.id == "7" && article.url == "https://e.org" && article.title == "T" && article.outlet == "O")
    #expect(
      article.published?.description == "2025-08-10" && article.language == "ar" && article.text == "aé😀\n")
  }

  @Test(
    "a bad line is told with its number, and the rest goes on",
    arguments: [
      (
        #"{"id":"x","text":"cut o"#,
        "skipped: no JSON: column 24: the text ends within a string; mend the line, one object a line"
      ),
      (
        #"{"id":"x","text":"y"} {"#,
        "skipped: no JSON: column 23: there is more after the value; mend the line, one object a line"
      ),
      (#"["x"]"#, "skipped: an object should stand here, not a list; one object a line"),
      (#"{"text":"y"}"#, "skipped: \"id\" is missing; every article needs \"id\" and \"text\""),
      (#"{"id":"x"}"#, "skipped: \"text\" is missing; every article needs \"id\" and \"text\""),
      (#"{"id":"x","text":"  \n"}"#, "skipped: \"text\" is empty"),
      (#"{"id":"x","text":5}"#, "skipped: \"text\" should be a string, not a number"),
      (
        #"{"id":"x","html":"<p>"}"#,
        "skipped: article \"x\" is a page; pages are not read yet; give its text as \"text\""
      ),
      (
        #"{"id":"first","text":"again"}"#,
        "skipped: the id \"first\" is taken by a.jsonl:1; give each article its own id"
      ),
    ])
  func badLine(_ line: String, _ message: String) {
    let path = folder.write(
      "a.jsonl", "{\"id\":\"first\",\"text\":\"F\"}\n\(line)\n\n{\"id\":\"last\",\"text\":\"L\"}")
    let (articles, findings) = read([path])
    #expect(articles.map(\.id) == ["first", "last"])
    #expect(findings == ["a.jsonl:2: \(message)"])
  }

  @Test(
    "a field that cannot be used is told, and the article is read without it",
    arguments: [
      (#""published":"yesterday""#, #""published" is "yesterday", no date like 2025-01-22; read without it"#),
      (#""title":["T"]"#, #""title" should be a string, not a list; read without it"#),
      (#""title":"\ud800""#, #"a lone surrogate in "x" became U+FFFD"#),
    ])
  func badField(_ field: String, _ message: String) {
    let (articles, findings) = read([folder.write("a.jsonl", #"{"id":"x","text":"y",\#(field)}"#)])
    #expect(articles.map(\.id) == ["x"])
    #expect(findings == ["a.jsonl:1: \(message)"])
  }

  @Test("a text file whose base name is taken is named by its path")
  func takenName() {
    folder.write("a/x.txt", "A.")
    folder.write("b/x.txt", "B.")
    let (articles, findings) = read([folder.path])
    #expect(articles.map { $0.id.replacing(folder.path + "/", with: "") } == ["x", "b/x"])
    #expect(findings == ["b/x.txt: the id \"x\" is taken by a/x.txt; this article is \"b/x\""])
  }

  @Test("what holds no article is told")
  func nothing() {
    let empty = folder.write("empty.txt", "")
    let blank = folder.write("blank.jsonl", "\n \n")
    let page = folder.write("p.html", "<p>")
    let bare = folder.folder("bare")
    #expect(
      read([empty, blank, page, bare, folder.path + "/none.txt"]).findings.sorted() == [
        "bare: skipped: no articles are in this folder; articles are read from .txt and .jsonl files",
        "blank.jsonl: skipped: the file is empty", "empty.txt: skipped: the file is empty",
        "none.txt: no such file or directory; check the path",
        "p.html: skipped: 1 file of type .html; articles are read from .txt and .jsonl files",
      ])
  }

  @Test("what is too large is skipped with its reason, and the rest goes on")
  func tooLarge() {
    let limits = ReadingLimits(textFile: 100, line: 2 << 20)
    let text = folder.write("big.txt", String(repeating: "x", count: 101))
    let long = String(repeating: "y", count: 5 << 20)
    let lines = folder.write(
      "big.jsonl",
      "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"\(long)\"}\n{\"id\":\"3\",\"text\":\"b\"}\n\(long)"
    )
    let (articles, findings) = read([text, lines], limits: limits)
    #expect(articles.map(\.id) == ["1", "3"])
    #expect(
      findings == [
        "big.txt: skipped: 101 bytes are more than the 100 that one text may have; split it, one article a file or a line of .jsonl",
        "big.jsonl:2: skipped: the line is longer than 2097152 bytes; one article a line",
        "big.jsonl:4: skipped: the line is longer than 2097152 bytes; one article a line",
      ])
  }

  @Test("lines that cross the pieces of reading stay whole")
  func longLines() {
    let lines = (0..<40).map {
      "{\"id\":\"\($0)\",\"text\":\"\(String(repeating: "é", count: 40_000 + $0))\"}"
    }
    let (articles, findings) = read([folder.write("a.jsonl", lines.joined(separator: "\r\n"))])
    #expect(articles.map(\.text.count) == (0..<40).map { 40_000 + $0 })
    #expect(findings.isEmpty)
  }
}
