// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// Warnings are errors where the checks run.
let strictness: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let collections = Target.Dependency.product(name: "Collections", package: "swift-collections")

func room(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings + strictness)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings + strictness)
}

let package = Package(
  name: "Entente",
  products: [
    .library(name: "KnowledgeGraph", targets: ["KnowledgeGraph"]),
    .library(name: "Articles", targets: ["Articles"]),
    .library(name: "Extraction", targets: ["Extraction"]),
    .library(name: "EntityResolution", targets: ["EntityResolution"]),
    .library(name: "GraphStore", targets: ["GraphStore"]),
    .library(name: "GraphQuery", targets: ["GraphQuery"]),
    .library(name: "GraphFormats", targets: ["GraphFormats"]),
    .executable(name: "entente", targets: ["entente"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "CLanguagePacks"),
    room("KnowledgeGraph"),
    room("Articles", ["KnowledgeGraph"]),
    room(
      "Extraction", ["KnowledgeGraph", "Articles", "CLanguagePacks"], exclude: ["Languages", "README.md"]),
    room("EntityResolution", ["KnowledgeGraph"]),
    room(
      "GraphStore",
      ["KnowledgeGraph", "Articles", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "CQuestionTables"),
    room("GraphQuery", ["KnowledgeGraph", "CQuestionTables"], exclude: ["Questions"]),
    room("GraphFormats", ["KnowledgeGraph", "CLibXML2"]),
    .executableTarget(
      name: "entente",
      dependencies: [
        "KnowledgeGraph", "Articles", "Extraction", "EntityResolution", "GraphStore", "GraphQuery",
        "GraphFormats", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings + strictness),
    .executableTarget(
      name: "train-models", dependencies: ["Extraction", "Articles", "KnowledgeGraph"],
      path: "Tools/TrainModels",
      swiftSettings: settings + strictness),
    .target(
      name: "TestSupport", dependencies: ["KnowledgeGraph", "GraphFormats"], path: "Tests/TestSupport",
      swiftSettings: settings + strictness),
    tests("KnowledgeGraphTests", ["KnowledgeGraph", "TestSupport"]),
    tests("EntityResolutionTests", ["EntityResolution", "KnowledgeGraph", "TestSupport"]),
    tests(
      "GraphStoreTests",
      [
        "GraphStore", "Articles", "EntityResolution", "KnowledgeGraph", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "GraphFormatsTests", ["GraphFormats", "EntityResolution", "KnowledgeGraph", "CLibXML2", "TestSupport"],
      exclude: ["read_back.py"]),
    tests("ArticlesTests", ["Articles", "KnowledgeGraph"]),
    tests(
      "ExtractionTests", ["Extraction", "Articles", "KnowledgeGraph", "TestSupport"],
      exclude: ["Corpus", "Cases", "floors.tsv"]),
    tests("GraphQueryTests", ["GraphQuery", "KnowledgeGraph"]),
    tests(
      "CommandTests",
      ["entente", "EntityResolution", "GraphFormats", "GraphStore", "KnowledgeGraph", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
