/**
 * Seeds 003, the table of Meløy's need of spending by the key of 2023, as shown to its council on 11 May 2023: name, weight, count in the
 * country, count in Meløy, index, per cent, NOK per inhabitant and 1000 NOK, as printed.
 */
const printed = `
0-1 år | 0.0057 | 109740 | 91 | 0.7284 | -0.15 | -97 | -604
2-5 år | 0.1361 | 228507 | 235 | 0.9034 | -1.32 | -827 | -5135
6-15 år | 0.2645 | 643155 | 762 | 1.0407 | 1.08 | 677 | 4205
16-22 år | 0.0236 | 453296 | 514 | 0.9960 | -0.01 | -6 | -36
23-66 år | 0.1049 | 3138464 | 3330 | 0.9320 | -0.71 | -448 | -2784
67-79 år | 0.0567 | 639203 | 898 | 1.2341 | 1.33 | 834 | 5181
80-89 år | 0.0767 | 196967 | 298 | 1.3290 | 2.52 | 1586 | 9851
over 90 år | 0.0385 | 46460 | 83 | 1.5693 | 2.19 | 1378 | 8557
Basistillegg | 0.0159 | 275 | 0.9474 | 3.0309 | 3.23 | 2030 | 12607
Sone | 0.0100 | 21404993 | 93305 | 3.8290 | 2.83 | 1778 | 11045
Nabo | 0.0100 | 9740388 | 29697 | 2.6781 | 1.68 | 1055 | 6552
Landbrukskriterium | 0.0021 | 1 | 0.0020 | 1.7825 | 0.16 | 103 | 642
Innvandrere 6-15 år ekskl Skandinavia | 0.0071 | 48588 | 73 | 1.3197 | 0.23 | 143 | 886
Flyktninger uten integreringstilskudd | 0.0084 | 177206 | 87 | 0.4313 | -0.48 | -300 | -1865
Dødlighet | 0.0454 | 40709 | 46 | 0.9926 | -0.03 | -21 | -132
Barn 0-15 med enslige forsørgere | 0.0188 | 107249 | 148 | 1.2122 | 0.40 | 251 | 1557
Lavinntekt | 0.0118 | 285349 | 242 | 0.7450 | -0.30 | -189 | -1175
Uføre 18-49 år | 0.0064 | 121768 | 177 | 1.2768 | 0.18 | 111 | 692
Opphopningsindeks | 0.0095 | 234 | 0.0775 | 0.2913 | -0.67 | -423 | -2629
Aleneboende 30 - 66 år | 0.0193 | 515435 | 523 | 0.8913 | -0.21 | -132 | -819
PU over 16 år | 0.0486 | 20146 | 34 | 1.4825 | 2.34 | 1474 | 9155
Ikke-gifte 67 år og over | 0.0454 | 388016 | 588 | 1.3311 | 1.50 | 945 | 5869
Barn 1 år uten kontantstøtte | 0.0165 | 41008 | 40 | 0.8640 | -0.22 | -141 | -876
Innbyggere med høyere utdanning | 0.0181 | 1533254 | 1005 | 0.5758 | -0.77 | -483 | -2998`;

export interface PrintedCriterion {
  name: string;
  weight: number;
  /** The counts as digits, since their decimals tell how far they were rounded. */
  national: string;
  municipality: string;
  index: string;
  percent: number;
  perInhabitant: number;
  /** 1000 NOK. */
  thousands: number;
}

export const meloyCriteria: readonly PrintedCriterion[] = printed
  .trim()
  .split("\n")
  .map((line) => {
    const [
      name = "",
      weight,
      national = "",
      municipality = "",
      index = "",
      percent,
      perInhabitant,
      thousands,
    ] = line.split(" | ");
    return {
      ...{ name, national, municipality, index },
      weight: Number(weight),
      percent: Number(percent),
      perInhabitant: Number(perInhabitant),
      thousands: Number(thousands),
    };
  });

/** The table's last row. */
export const meloyNeed = { index: 1.14791, percent: 14.79, perInhabitant: 9297, thousands: 57745 };

/** The ages of the table add up to these; it was made with the inhabitants of 1 July 2022. */
export const meloyInhabitants = { municipality: 6211, national: 5_455_792 };

/** The table as a file of criteria. */
export function meloyCriteriaFile(withIndices: boolean): string {
  const rows = meloyCriteria.map(({ name, municipality, national, index }) =>
    [name, municipality, national, ...(withIndices ? [index] : [])].join(";"),
  );
  const heading = ["criterion", "municipality_value", "national_value", ...(withIndices ? ["index"] : [])];
  return [heading.join(";"), ...rows].join("\n");
}
