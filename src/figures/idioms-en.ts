// English words that contain number words without stating a number.

/** Patterns over a reading whose matches state no number. */
export const idiomsEn: readonly RegExp[] = [
  /\b(?:one[- ](?:another|off|stop|way|sided|size[- ]fits[- ]all|by one|side|hand|thing)|(?:no|any|each|this|that|which|another|the right|the wrong) one)\b/gi,
  /\b(?:first|second|third)[- ](?:level|tier|order|class|rate|hand|half|party|parties|line)\b/gi,
  /\b(?:at first|first of all|second to none|second thought)\b/gi,
  /\b(?:first|second|third|fourth|last|each|every|this|that|next|per)\s+quarter(?:\s+of)?\b/gi,
  /(?<=(?:^|[\n.;:,])\s{0,3}(?:and\s)?)(?:first|second|third|fourth|fifth)(?=,)/gi,
  /\bzero[- ](?:based|tolerance|sum)\b/gi,
  /\bdouble[- ](?:check\w*|count\w*|entry|edged|click)\b/gi,
  /\bhalf[- ](?:year(?:ly)?|hearted|way)\b/gi,
  /\b(?:(?:fourteenth|thirteenth|fifteenth)\s+)?five[- ]year plans?\b/gi,
  /\b(?:two sessions|eight[- ]point (?:regulation|rules?)|three public (?:expenses|funds)|three[- ]dimensional|public[- ]welfare category I{1,3}|two[- ]way|two[- ]sided)\b/gi,
];
