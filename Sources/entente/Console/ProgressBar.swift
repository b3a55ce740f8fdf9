internal import Glibc

/// A bar on the standard error with count, rate and remaining time. Silent when no person sees it.
struct ProgressBar {
  private let isShown: Bool
  /// In bytes; nil when it is not known.
  private let total: Int?
  private let start = ProgressBar.now()
  private var lastShown = 0.0

  init(total: Int?, isQuiet: Bool) {
    isShown = !isQuiet && Messages.isTerminal
    self.total = total
  }

  /// Shows how far the work is, ten times a second at most.
  mutating func show(articles: Int, bytes: Int) {
    guard isShown else { return }
    let time = Self.now()
    guard time - lastShown >= 0.1 else { return }
    lastShown = time
    Messages.write(
      "\r\u{1B}[K" + Self.line(articles: articles, bytes: bytes, total: total, seconds: time - start))
  }

  /// Takes the bar away, so that a message can stand in its place.
  mutating func clear() {
    guard isShown, lastShown > 0 else { return }
    Messages.write("\r\u{1B}[K")
    lastShown = 0
  }

  static func line(articles: Int, bytes: Int, total: Int?, seconds: Double) -> String {
    let rate = seconds > 0 ? Int((Double(articles) / seconds).rounded()) : 0
    let count = "\(articles) articles, \(rate)/s"
    guard let total, total > 0 else { return count }
    let share = min(1, Double(bytes) / Double(total))
    let filled = Int(share * 30)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    let left = share > 0 ? clock(seconds * (1 - share) / share) : "?"
    return "[\(bar)] \(Int(share * 100))%  \(count), \(left) left"
  }

  private static func clock(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return whole < 3600
      ? "\(whole / 60):\(two(whole % 60))" : "\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60))"
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
