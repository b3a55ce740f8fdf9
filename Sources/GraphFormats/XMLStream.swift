internal import CLibXML2

/// An XML document written element by element to a file, by libxml2. Memory stays the same however long the document grows.
final class XMLStream {
  private let file: OutputFile
  private let path: String
  private let writer: xmlTextWriterPtr
  private(set) var removedCharacters = 0

  init(to file: OutputFile, path: String) throws(ExportError) {
    self.file = file
    self.path = path
    // The sink always claims success: libxml2 would print an error of its own, and the file keeps the system's.
    let sink: xmlOutputWriteCallback = { context, bytes, count in
      Unmanaged<OutputFile>.fromOpaque(context!).takeUnretainedValue()
        .write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
      return count
    }
    let context = Unmanaged.passUnretained(file).toOpaque()
    guard let buffer = xmlOutputBufferCreateIO(sink, nil, context, nil) else {
      throw .failed(path: path, reason: "libxml2 has no memory for a buffer")
    }
    guard let writer = xmlNewTextWriter(buffer) else {
      xmlOutputBufferClose(buffer)
      throw .failed(path: path, reason: "libxml2 has no memory for a writer")
    }
    self.writer = writer
    try check(xmlTextWriterSetIndent(writer, 1))
    try check(xmlTextWriterStartDocument(writer, nil, "UTF-8", nil))
  }

  deinit { xmlFreeTextWriter(writer) }

  func start(_ element: String, _ attributes: KeyValuePairs<String, String> = [:]) throws(ExportError) {
    try check(xmlTextWriterStartElement(writer, element))
    for (name, value) in attributes { try check(xmlTextWriterWriteAttribute(writer, name, clean(value))) }
  }

  /// Ends the element that was started last and has not been ended.
  func end() throws(ExportError) { try check(xmlTextWriterEndElement(writer)) }

  func text(_ text: String) throws(ExportError) { try check(xmlTextWriterWriteString(writer, clean(text))) }

  /// Ends the document, so that all of it has reached the file.
  func finish() throws(ExportError) {
    try check(xmlTextWriterEndDocument(writer))
    try check(xmlTextWriterFlush(writer))
  }

  private func clean(_ text: String) -> String {
    let (kept, removed) = XMLText.clean(text)
    removedCharacters += removed
    return kept
  }

  private func check(_ result: Int32) throws(ExportError) {
    if let failure = file.failure { throw failure }
    if result < 0 { throw .failed(path: path, reason: "libxml2 refused to write") }
  }
}
