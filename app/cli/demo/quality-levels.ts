/** The country's level of an indicator and one standard deviation between municipalities, in the unit of the indicator. */
type CentreAndSpread = readonly [centre: number, spread: number];

/**
 * Where the made-up figures of each quality indicator lie. The documents that the index is made from print no figures of single indicators;
 * what they do say is kept to: six children over three to an employee, half as many under three, and 4 to 5.3 square metres to play on (chapter
 * 5), national tests scaled to a mean of 50, and what a school contributes counted from what is expected, so that 0 is the country. The others
 * are round numbers of the size that KOSTRA, Skoleporten and the other sources named in the definition use to show. They are levels to make
 * figures up around, and no statistics: nothing may be read from them.
 */
export const qualityLevels: Readonly<Record<string, CentreAndSpread>> = {
  "administration.sick-leave": [10, 1.6],
  "administration.full-time-posts": [60, 8],
  "administration.social-plan-year": [2018, 3],
  "administration.land-use-plan-year": [2017, 3.5],
  "administration.risk-analysis-year": [2020, 2],

  "kindergarten.parent-survey": [4.5, 0.15],
  "kindergarten.places-per-employee": [5.7, 0.4],
  "kindergarten.kindergarten-teachers": [43, 7],
  "kindergarten.minority-coverage": [85, 8],
  "kindergarten.play-area": [5.7, 0.9],
  "kindergarten.inspections": [50, 22],

  "child-welfare.children-with-measures": [4, 1.1],
  "child-welfare.assistance-measures": [62, 10],
  "child-welfare.investigations-on-time": [89, 8],
  "child-welfare.reports-on-time": [97, 2.5],
  "child-welfare.foster-homes-supervised": [85, 13],
  "child-welfare.plans-evaluated": [82, 13],

  "housing.wheelchair-accessible": [55, 16],
  "housing.start-loans": [1.6, 0.7],

  "fire.special-objects-inspected": [85, 13],
  "fire.chimneys-swept": [60, 14],
  "fire.building-fires": [1.1, 0.35],

  "primary-school.final-grades": [42, 1.3],
  "primary-school.pupil-survey-7": [4.1, 0.15],
  "primary-school.pupil-survey-10": [3.9, 0.15],
  "primary-school.national-tests-5": [50, 1.7],
  "primary-school.national-tests-8": [50, 1.7],
  "primary-school.national-tests-9": [54, 1.7],
  "primary-school.school-contribution-1-4": [0, 1.2],
  "primary-school.school-contribution-5-7": [0, 1],
  "primary-school.subject-credits-1-7": [81, 8],
  "primary-school.subject-credits-8-10": [87, 6],
  "primary-school.qualified-teachers": [95, 3],
  "primary-school.upper-secondary-completion": [79, 5],
  "primary-school.early-special-education": [5.5, 1.6],
  "primary-school.absence-10": [7, 1.6],

  "health.newborn-visits-nurse": [89, 9],
  "health.open-doctors-lists": [32, 18],
  "health.patients-with-doctor": [96, 3],
  "health.health-check-1": [94, 5],
  "health.newborn-visits-midwife": [45, 18],

  "culture.library-loans": [3.2, 1],
  "culture.library-visits": [4, 1.2],
  "culture.cinema-visits": [1.6, 0.6],
  "culture.school-of-arts-applicants": [18, 5],
  "culture.youth-club-visits": [1_900, 600],

  "planning.building-case-days": [38, 11],
  "planning.private-zoning-days": [160, 50],
  "planning.house-application-fee": [15_000, 3_800],
  "planning.building-inspections": [12, 5],

  "care.health-trained-staff": [77, 4.5],
  "care.staff-with-degree": [36, 5],
  "care.aged-80-without-services": [66, 5],
  "care.aged-80-not-in-nursing-home": [89, 2.5],
  "care.physiotherapy-hours": [0.45, 0.13],
  "care.residents-seen-by-doctor": [63, 14],
  "care.geriatric-nurses": [6, 2],
  "care.occupational-therapists": [10, 3],
  "care.short-term-stays": [17, 5],
  "care.residents-seen-by-dentist": [64, 15],
  "care.residents-nutrition-mapped": [80, 11],
  "care.dementia-day-activity": [14, 5],
  "care.home-nutrition-mapped": [45, 15],
  "care.disability-day-activity": [76, 10],
  "care.work-and-education-needs-met": [64, 10],
  "care.leisure-needs-met": [66, 10],
  "care.mental-health-staff": [3.2, 0.9],
  "care.mental-health-specialists": [1.2, 0.4],
  "care.welfare-technology-users": [42, 13],
  "care.physiotherapists": [9.6, 1.8],

  "transport.paved-roads": [68, 14],
  "transport.cycle-friendly-roads": [8, 3],
  "transport.lit-roads": [52, 14],

  "social-services.recipients-18-24": [5.5, 1.6],
  "social-services.recipients-18-66": [4, 1.1],
  "social-services.long-term-recipients": [36, 7],
  "social-services.main-income": [43, 8],
  "social-services.refugees-in-activity": [62, 10],

  "water-and-waste.faultless-water-samples": [97, 2.5],
  "water-and-waste.annual-fee": [13_000, 2_400],
  "water-and-waste.water-pipes-replaced": [0.8, 0.3],
  "water-and-waste.sewers-replaced": [0.6, 0.2],
  "water-and-waste.approved-treatment": [70, 18],
  "water-and-waste.waste-recycled": [42, 7],
};
