/**
 * Names of events that coming features will define. They are refused until then, so that nobody takes them for another meaning:
 * the name of an event is never used twice.
 */
export const reserved = [
  'theme.added', 'theme.renamed', 'theme.retired', 'reorganization.applied',
  'objective.voiced', 'objective.question-answered',
  'key-result.kpi-bound', 'key-result.kpi-unbound', 'key-result.converted',
  'risk.recorded', 'risk.revised', 'risk.sign-seen', 'risk.came-true', 'risk.passed', 'risk.accepted',
  'kpi.defined', 'kpi.revised', 'kpi.guard-set', 'kpi.guard-removed', 'kpi.measured', 'kpi.measurement-corrected', 'kpi.left-range', 'kpi.returned', 'kpi.retired',
  'dependency.proposed', 'dependency.countered', 'dependency.accepted', 'dependency.declined', 'dependency.withdrawn', 'dependency.date-changed',
  'dependency.delivered', 'dependency.confirmed', 'dependency.returned', 'dependency.ended', 'dependency.overdue',
  'finding.raised', 'finding.answered', 'finding.worsened', 'finding.cleared',
  'adjustment.decided', 'adjustment.reviewed',
  'blocker.raised', 'blocker.assigned', 'blocker.returned', 'blocker.escalated', 'blocker.resolved', 'blocker.reopened',
  'feedback.given', 'recognition.given', 'meeting.held', 'reminder.sent',
  'export.taken',
  'webhook.added', 'webhook.changed', 'webhook.paused', 'webhook.resumed', 'webhook.replayed', 'webhook.removed',
  'legal-hold.set', 'legal-hold.lifted',
] as const;
