// What may be wrong with prose: data for the planner's second try and for the log.

/**
 * `at` is where it stands in the prose and `found` the words themselves; `may` are the references that could stand
 * there instead, so far as that can be told.
 *
 * malformed_reference: doubled brackets around anything but a reference · unknown_reference: the ledger holds no such
 * id · hidden_evaluation: a reference to data
 * the asker may not see · typed_number: a number in any form that is no reference · wrong_label: a figure beside the label of another ·
 * wrong_unit: a unit typed at a figure that has another · repeated_unit: the unit that the figure shows anyway ·
 * wrong_sign: a minus typed at a figure · joined_figures: two figures that would read as one number ·
 * wrong_direction: "rose" where it fell · wrong_comparison: "higher than" where it is lower · wrong_year: a figure under a year
 * that is not its own · wrong_department: the same of a department · wrong_grade: another grade than the reported one · wrong_kind: a target presented as a
 * result, an assumption as a fact, or the asker's number as the report's · false_quote: words given
 * as the report's that are in no quote · unconfirmed_claim: of all or of none, where nothing in the sentence confirms it · foreign_link: a link, a mention or markup · wrong_language: not the language of the question · leaked_instructions: words
 * of what only the planner is told.
 */
export interface Problem {
  code:
    | 'malformed_reference'
    | 'unknown_reference'
    | 'hidden_evaluation'
    | 'typed_number'
    | 'wrong_label'
    | 'wrong_unit'
    | 'repeated_unit'
    | 'wrong_sign'
    | 'joined_figures'
    | 'wrong_direction'
    | 'wrong_comparison'
    | 'wrong_year'
    | 'wrong_department'
    | 'wrong_grade'
    | 'wrong_kind'
    | 'false_quote'
    | 'unconfirmed_claim'
    | 'foreign_link'
    | 'wrong_language'
    | 'leaked_instructions';
  at: number;
  found: string;
  may: string[];
}
