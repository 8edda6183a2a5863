/**
 * What was shown to Meløy's council in May 2023, as printed: need-corrected net operating cost per inhabitant in NOK. The third column
 * is 2022's best among Meløy and its references, the fourth whose it is, the last two what was computed from them.
 */
export const meloyCosts = [
  { service: "Administrasjon og styring", in2021: 10349, in2022: 9340, best: 5534, bestIn: "5027" },
  { service: "Pleie og omsorg", in2021: 31816, in2022: 32821, best: 20553, bestIn: "5027" },
  { service: "Helse", in2021: 5142, in2022: 5561, best: 3455, bestIn: "5027" },
  { service: "Sosial", in2021: 5449, in2022: 5997, best: 5516, bestIn: "5027" },
  { service: "Barnevern", in2021: 1712, in2022: 1702, best: 1702, bestIn: "1837" },
  { service: "Grunnskole", in2021: 21296, in2022: 22030, best: 16290, bestIn: "5027" },
  { service: "Barnehage", in2021: 9817, in2022: 10388, best: 9785, bestIn: "1840" },
  { service: "Kultur", in2021: 2641, in2022: 2457, best: 2179, bestIn: "5027" },
  { service: "Kirke", in2021: 845, in2022: 826, best: 826, bestIn: "1837" },
  { service: "Plan, miljø", in2021: 713, in2022: 803, best: 803, bestIn: "1837" },
  { service: "Brann", in2021: 1351, in2022: 1415, best: 1250, bestIn: "5027" },
  { service: "Samferdsel", in2021: 2881, in2022: 3957, best: 1889, bestIn: "5027" },
] as const;

/** Printed beside it: the difference to the best, and the growth from 2021, each times the inhabitants, in NOK. */
export const meloyAmounts = {
  toBest: [
    -23_642_872, -76_208_816, -13_082_472, -2_987_972, 0, -35_656_880, -3_745_836, -1_726_936, 0, 0,
    -1_024_980, -12_846_416,
  ],
  toBestSum: -170_923_180,
  growth: [
    -6_267_908, 6_243_060, 2_602_828, 3_404_176, -62_120, 4_559_608, 3_547_052, -1_143_008, -118_028, 559_080,
    397_568, 6_684_112,
  ],
  growthSum: 20_406_420,
};

export const meloyInhabitants = 6212;
