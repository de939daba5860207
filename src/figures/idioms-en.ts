// English words that contain number words without stating a number.

/** Patterns over a reading whose matches state no number. */
export const idiomsEn: readonly RegExp[] = [
  /\b(?:one[- ](?:another|off|stop|way|sided|size[- ]fits[- ]all|by one|side|hand|thing)|(?:no|any|each|this|that|which|another|the right|the wrong) one(?!-|\s(?:half|thirds?|quarters?|fifths?|sixths?|eighths?|ninths?|tenths?|per ?cent|hundred|thousand|million|billion|point|yuan|in|out)\b))\b/gi,
  /\b(?:first|second) half|(?:first|second|third)[- ](?:level|tier|order|class|rate|hand|party|parties|line)\b/gi,
  /\b(?:first of all|in the first place|second to none|second thought)\b/gi,
  /\bone more (?:caveat|thing|point|note|question|word|remark)\b/gi,
  /\bmore than one (?:possible )?(?:way|base|reading|meaning|answer|source)\b/gi,
  /\bhalf the (?:story|work|battle|truth)\b/gi,
  /\b(?:the|this|that) one (?=indicator|figure|item|target|goal|problem)/gi,
  // The pronoun, which counts no more than "both" does.
  /\bthe two(?=\s(?:are|were|differ|agree|cannot|can|do|have|share)\b)|\bof the two(?=[,.;:]|$)/gi,
  /\b(?:first|second|third|fourth|last|each|every|this|that|next|per)\squarter\b/gi,
  /(?<=(?:^|[\n.;:,])\s{0,3}(?:and\s)?)(?:third|fourth|fifth)(?=,)/gi,
  /\bzero[- ](?:based|tolerance|sum)\b/gi,
  /\bdouble[- ](?:check\w*|count\w*|entry|edged|click)\b/gi,
  /\bhalf[- ](?:year(?:ly)?|hearted|way)\b/gi,
  /\b(?:(?:fourteenth|thirteenth|fifteenth)\s)?five[- ]year plans?\b/gi,
  /\b(?:two sessions|eight[- ]point (?:regulation|rules?)|three public (?:expenses|funds)|three[- ]dimensional|public[- ]welfare category I{1,3}|two[- ]way|two[- ]sided)\b/gi,
];
