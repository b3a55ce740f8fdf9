internal import Glibc

/// Weight of text on a terminal. Plain when the output is no terminal, and when `NO_COLOR` is set (no-color.org).
struct Style {
  let isPlain: Bool

  init(isTerminal: Bool) {
    func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    isPlain = !isTerminal || !variable("NO_COLOR").isEmpty || variable("TERM") == "dumb"
  }

  func bold(_ text: String) -> String { isPlain ? text : "\u{1B}[1m\(text)\u{1B}[0m" }
  func dim(_ text: String) -> String { isPlain ? text : "\u{1B}[2m\(text)\u{1B}[0m" }
}
