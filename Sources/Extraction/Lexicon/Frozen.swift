/// An array that changes no more. Its elements are reached without counting references, which threads that share a language pack
/// would wait for one another over.
struct Frozen<Element>: @unchecked Sendable where Element: Sendable {
  // Unchecked: the elements never change.
  private final class Owner {
    let elements: UnsafeMutableBufferPointer<Element>

    init(_ source: [Element]) {
      elements = .allocate(capacity: source.count)
      _ = elements.initialize(from: source)
    }

    deinit {
      elements.deinitialize()
      elements.deallocate()
    }
  }

  private let owner: Owner
  /// Valid while the value, or a copy of it, lives.
  let elements: UnsafeBufferPointer<Element>

  init(_ source: [Element]) {
    owner = Owner(source)
    elements = UnsafeBufferPointer(owner.elements)
  }

  subscript(index: Int) -> Element {
    @inline(__always) _read { yield elements[index] }
  }

  /// Valid while the value, or a copy of it, lives.
  @inline(__always)
  subscript(range: Range<Int>) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(rebasing: elements[range])
  }
}
