package comptoir.tender;

/// What giving an amount came to.
public sealed interface TenderOutcome {

  record Taken(TenderState state) implements TenderOutcome {}

  record Refused(TenderRefusal why) implements TenderOutcome {}
}
