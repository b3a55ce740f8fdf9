import EntityResolution
import Foundation
import KnowledgeGraph
import TestSupport
import Testing

@testable import GraphFormats

struct OutputFileTests {
  private let folder: TemporaryFolder
  private let path: String
  private let graph = Facts.random(articles: 50, seed: 1).graph(by: resolve)

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("graph.graphml")
  }

  @Test func aCompleteFileReplacesTheFormerOneAndLeavesNothingBeside() throws {
    try Data("former".utf8).write(to: URL(fileURLWithPath: path))
    try GraphMLWriter().write(graph, to: path)
    #expect(
      try String(contentsOfFile: path, encoding: .utf8).hasPrefix(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"))
    #expect(folder.contents == ["graph.graphml"])
  }

  @Test func whatIsNotCommittedLeavesNothing() throws {
    try Data("former".utf8).write(to: URL(fileURLWithPath: path))
    do {
      let file = try OutputFile(replacing: path)
      Array("half".utf8).withUnsafeBytes { file.write($0) }
      #expect(folder.contents.count == 2)
    }
    #expect(folder.contents == ["graph.graphml"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "former")
  }

  @Test func aMissingFolderIsNamed() {
    let path = folder.file("none/graph.graphml")
    #expect(throws: ExportError.missingFolder(path: path, folder: folder.file("none"))) {
      try GraphMLWriter().write(graph, to: path)
    }
    #expect(folder.contents.isEmpty)
  }

  @Test func aFolderIsRefused() {
    #expect(throws: ExportError.isFolder(path: folder.path)) {
      try GraphMLWriter().write(graph, to: folder.path)
    }
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func aFolderThatMayNotBeWrittenIsNamed() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
    #expect(throws: ExportError.notWritable(path: path, reason: "Permission denied")) {
      try GraphMLWriter().write(graph, to: path)
    }
    #expect(folder.contents.isEmpty)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
  func aFullDiskIsTold() {
    #expect(throws: ExportError.diskFull(path: "/dev/full")) {
      try GraphMLWriter().write(graph, to: "/dev/full")
    }
  }

  @Test func aDeviceIsWrittenToAndNotReplaced() throws {
    try GraphMLWriter().write(graph, to: "/dev/null")
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func aLinkStaysALinkToTheNewFile() throws {
    let target = folder.file("target.graphml")
    try Data("former".utf8).write(to: URL(fileURLWithPath: target))
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    try GraphMLWriter().write(graph, to: path)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == target)
    #expect(try String(contentsOfFile: target, encoding: .utf8) != "former")
  }

  @Test func theRightsOfTheFormerFileStay() throws {
    try Data("former".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try GraphMLWriter().write(graph, to: path)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }

  @Test func everyErrorSaysWhereAndWhatNext() {
    let errors: [ExportError] = [
      .missingFolder(path: "P", folder: "F"), .isFolder(path: "P"), .notWritable(path: "P", reason: "R"),
      .diskFull(path: "P"),
      .failed(path: "P", reason: "R"),
    ]
    for error in errors { #expect(error.description.hasPrefix("P: ")) }
  }
}
