import KnowledgeGraph

/// A statement while it is being read: ends as numbers of entities.
struct Draft: Hashable {
  var type: RelationType
  var source: Int
  var target: Int
  var status: RelationStatus?
  var date: CalendarDate?
  /// Where the date was taken from.
  var dateSource = DateChoice.Source.none
  var fields: [SubjectField] = []
  var position: String?
  var agreement: Int?
  var sentence: Int
  /// A second sentence that it rests on: the one that dates the agreement.
  var datedBy: Int?
  var rule: String
  var confidence: Double
}
