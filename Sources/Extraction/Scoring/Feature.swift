/// A feature of the statistical models: a hash of its template and the values in it.
///
/// Equal features get equal numbers in every article and on every machine; the words of a feature enter through the hash of
/// their folded bytes, so that models do not depend on the numbering of a language pack.
typealias Feature = UInt32

enum FeatureHash {
  /// Mixes one more value in (the finalizer of MurmurHash3 over a running product).
  @inline(__always)
  static func mix(_ seed: UInt32, _ value: UInt32) -> UInt32 {
    var hash = (seed ^ value) &* 0x9E37_79B1
    hash ^= hash >> 15
    hash = hash &* 0x85EB_CA6B
    hash ^= hash >> 13
    return hash
  }

  @inline(__always)
  static func feature(_ template: UInt32, _ a: UInt32) -> Feature { mix(mix(0x5EED, template), a) }

  @inline(__always)
  static func feature(_ template: UInt32, _ a: UInt32, _ b: UInt32) -> Feature {
    mix(feature(template, a), b)
  }

  @inline(__always)
  static func feature(_ template: UInt32, _ a: UInt32, _ b: UInt32, _ c: UInt32) -> Feature {
    mix(feature(template, a, b), c)
  }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return mix(hash, 0)
  }

  /// The bucket of a distance: 0, 1, 2, 3, 4–5, 6–8, 9–13, 14–21, more.
  static func bucket(_ distance: Int) -> UInt32 {
    switch distance {
    case ..<4: UInt32(max(0, distance))
    case ..<6: 4
    case ..<9: 5
    case ..<14: 6
    case ..<22: 7
    default: 8
    }
  }
}
