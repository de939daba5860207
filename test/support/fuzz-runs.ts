// How many generated cases the tests of broken input try: a thousand in `npm test`, more with FUZZ_RUNS.
export const fuzzRuns: number = Number(process.env.FUZZ_RUNS ?? 1000);
/** How many generated questions: fewer, since each makes the whole trip. */
export const fuzzQuestions: number = Number(process.env.FUZZ_RUNS ?? 300);
/** How many mutated workbooks: fewer still, since each that is sound is stored, exported and read again. */
export const fuzzWorkbooks: number = Number(process.env.FUZZ_RUNS ?? 40);
/** Where the generator of hostile outputs begins. */
export const fuzzSeed: number = Number(process.env.FUZZ_SEED ?? 20_261_126);
/** Of the names of the data, each so-manieth is asked for. */
export const everyName: number = process.env.FUZZ_RUNS === undefined ? 3 : 1;
