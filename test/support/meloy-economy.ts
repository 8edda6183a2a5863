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

/** Meløy's expected change in need from the year before, in 1000 NOK of 2022, as printed. */
export const meloyNeed = {
  years: [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032],
  services: {
    care: [2847, -789, 1482, 2959, 3729, 5169, 4139, 620, 5219, 4615],
    school: [0, -2831, -629, -1887, -5347, -4560, -3302, -2516, -4560, -3145],
    kindergarten: [-2635, -688, -1109, -2027, 331, -1147, -459, -1045, -523, 0],
    social: [-437, -363, -426, -371, -85, -43, -248, -306, -248, -294],
    health: [-132, -72, -47, -12, -67, -43, 24, 82, 24, 70],
    childWelfare: [-269, -263, -263, -364, -403, -386, -299, -303, -407, -277],
  },
  totals: [-626, -5005, -992, -1702, -1842, -1011, -145, -3468, -495, 968],
  sum2023to2032: [29990, -28778, -9302, -2822, -172, -3234, -14319],
  /** The row «Sum 2024-2027» of the summary. */
  sum2024to2027: [12550, -15254, -4640, -1289, -240, -1679, -10167],
  /** «Sum 2024-2027» on the services' own slides. */
  ownSlide2024to2027: { care: 10228, school: -10693, kindergarten: -6128 },
};
