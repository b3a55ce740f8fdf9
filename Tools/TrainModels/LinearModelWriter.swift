/// Lays weights out as `LinearModel` reads them: eight bits a weight, the heaviest rows only.
struct LinearModelWriter {
  let bytes: [UInt8]

  /// `weights` holds one row of `columns` weights for each feature. The largest weight told exactly is `limit`; heavier ones are cut.
  init(
    features: [UInt32], weights: UnsafePointer<Float>, columns: Int, extras: [Float], mostRows: Int,
    limit: Float
  ) {
    var norms: [(Float, Int)] = []
    var largest: Float = 0
    for row in features.indices {
      var norm: Float = 0
      for k in 0..<columns { norm = max(norm, abs(weights[row * columns + k])) }
      norms.append((norm, row))
      largest = max(largest, norm)
    }
    norms.sort { ($1.0, $0.1) < ($0.0, $1.1) }
    let step = min(largest, limit) / 127
    let kept = norms.prefix(mostRows).filter { $0.0 > step }.map(\.1)
    var slots = 64
    while slots < kept.count * 3 / 2 { slots *= 2 }
    var keys = [UInt32](repeating: 0, count: slots)
    var places = [UInt32](repeating: 0, count: slots)
    for (number, row) in kept.enumerated() {
      var slot = Int(features[row]) & (slots - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (slots - 1) }
      keys[slot] = features[row]
      places[slot] = UInt32(number)
    }
    var bytes = Array("ENLM".utf8)
    func word(_ value: UInt32) {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(shift))) }
    }
    for value in [1, columns, slots, kept.count, extras.count] { word(UInt32(value)) }
    word(step.bitPattern)
    for value in extras { word(value.bitPattern) }
    for slot in 0..<slots {
      word(keys[slot])
      word(places[slot])
    }
    for row in kept {
      for k in 0..<columns {
        let value = (weights[row * columns + k] / step).rounded()
        bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, value)))))
      }
    }
    self.bytes = bytes
  }
}
