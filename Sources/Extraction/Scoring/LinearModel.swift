/// The weights of a linear model: a row of eight-bit weights for each feature, one column a class.
///
/// Layout of the file, little-endian: `ENLM`; as UInt32 the version, the columns (a multiple of 16), the slots (a power of two), the
/// rows, and the number of extras; the weight of one step as Float32; the extras as Float32 (what they are, the model that uses them says);
/// for each slot a feature (0 for none) and its row as UInt32; the rows. Cost of a look-up: one probe, mostly.
struct LinearModel: Sendable {
  private let bytes: Bytes
  let columns: Int
  private let mask: Int
  private let step: Float
  let extras: [Float]
  private let slotStart: Int
  private let rowStart: Int

  /// Where the bytes lie: in the binary, or in memory of their own.
  enum Bytes: @unchecked Sendable {
    case constant(UnsafeRawBufferPointer)
    case owned([UInt8])

    @inline(__always)
    func withBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
      switch self {
      case .constant(let pointer): body(pointer)
      case .owned(let array): array.withUnsafeBytes(body)
      }
    }
  }

  static let version: UInt32 = 1
  static let headLength = 28

  /// Nil when the bytes are no model of this version.
  init?(_ bytes: Bytes) {
    self.bytes = bytes
    struct Head {
      var columns = 0, slots = 0, rows = 0
      var step: Float = 0
      var extras: [Float] = []
    }
    let head = bytes.withBytes { raw -> Head? in
      guard raw.count >= Self.headLength, raw.starts(with: Array("ENLM".utf8)) else { return nil }
      func word(_ at: Int) -> UInt32 {
        UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt32.self))
      }
      guard word(4) == Self.version else { return nil }
      var head = Head(
        columns: Int(word(8)), slots: Int(word(12)), rows: Int(word(16)), step: Float(bitPattern: word(24)))
      let extras = Int(word(20))
      guard head.columns > 0, head.columns % 16 == 0, head.slots.nonzeroBitCount == 1,
        raw.count >= Self.headLength + extras * 4 + head.slots * 8 + head.rows * head.columns
      else { return nil }
      head.extras = (0..<extras).map { Float(bitPattern: word(Self.headLength + $0 * 4)) }
      return head
    }
    guard let head else { return nil }
    (columns, mask, step, extras) = (head.columns, head.slots - 1, head.step, head.extras)
    slotStart = Self.headLength + head.extras.count * 4
    rowStart = slotStart + head.slots * 8
  }

  /// Adds the weights of features to `sums`, one a column, in steps.
  func add(_ features: [Feature], to sums: inout [Int32]) {
    let columns = columns
    bytes.withBytes { raw in
      sums.withUnsafeMutableBytes { sums in
        for feature in features {
          var slot = Int(feature) & mask
          while true {
            let key = raw.loadUnaligned(fromByteOffset: slotStart &+ slot &* 8, as: UInt32.self)
            if key == feature {
              let row = Int(raw.loadUnaligned(fromByteOffset: slotStart &+ slot &* 8 &+ 4, as: UInt32.self))
              let start = rowStart &+ row &* columns
              var column = 0
              while column < columns {
                let part = raw.loadUnaligned(fromByteOffset: start &+ column, as: SIMD16<Int8>.self)
                let old = sums.loadUnaligned(fromByteOffset: column &* 4, as: SIMD16<Int32>.self)
                sums.storeBytes(
                  of: old &+ SIMD16<Int32>(truncatingIfNeeded: part), toByteOffset: column &* 4,
                  as: SIMD16<Int32>.self)
                column &+= 16
              }
              break
            }
            if key == 0 { break }
            slot = (slot &+ 1) & mask
          }
        }
      }
    }
  }

  /// Steps as scores.
  func score(_ sum: Int32) -> Float { Float(sum) * step }
}
