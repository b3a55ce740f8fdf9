internal import Foundation

/// What tests find around them.
public enum Surroundings {
  /// The folder of the package.
  public static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The GraphML schema, in the folder that `ENTENTE_SHARED` names, or beside the package.
  public static let schema: String? = {
    let shared = ProcessInfo.processInfo.environment["ENTENTE_SHARED"] ?? package + "/../shared"
    let path = shared + "/graphml/graphml.xsd"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  public static let xmllint = Subprocess.find("xmllint")
}
