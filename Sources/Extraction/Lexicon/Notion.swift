/// What a word of the news tells of, by `senses.tsv`: the classes that the statistical models of all languages share.
enum Notion: String, Sendable, CaseIterable {
  case meet, host, call, write, visit, depart, invite, attend, gathering, interview, say, sign, memorandum
  case agreement, ratify, negotiate, extend, terminate, cooperate, exercise, sell, buy, invest, lend, give
  case train, support, praise, recognise, condole, mediate, reconcile, criticise, accuse, condemn, protest
  case reject, deny, demand, threaten, warn, punish, expel, arrest, attack, kill, deploy, withdraw
  case influence, lead, appoint, dismiss, represent, accredit, join, member, leave, part, own, plan, agree
  case cancel, fail, former, family, sport, trade, discuss, accompany, counterpart, dispute, war, money
  case denyHappening = "deny-happening"

  /// A number that stays the same as long as the list does.
  var number: UInt32 { UInt32(Self.numbers[self]!) }

  private static let numbers = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
