/// One meaning of a form, and how the form must be written.
struct Meaning: Sendable {
  struct Form: OptionSet, Sendable {
    let rawValue: UInt8
    /// The first word begins with a capital.
    static let capital = Form(rawValue: 1)
    /// A short form in capitals only (`US`, `UN`), which must stand so.
    static let allCapitals = Form(rawValue: 2)
    /// Taken only where the context supports it (`~` in the tables).
    static let weak = Form(rawValue: 4)
    /// Written with the article in the tables.
    static let definite = Form(rawValue: 8)
  }

  let sense: Sense
  let form: Form
}
