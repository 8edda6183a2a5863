import nbCommon from "./locales/nb/common.json";
import nbAccess from "./locales/nb/access.json";
import nbAudit from "./locales/nb/audit.json";
import nbEvaluation from "./locales/nb/evaluation.json";
import nbGrading from "./locales/nb/grading.json";
import nbDocuments from "./locales/nb/documents.json";
import nbWebsite from "./locales/nb/website.json";
import nbSheets from "./locales/nb/sheets.json";
import nbFindings from "./locales/nb/findings.json";
import nbFactcheck from "./locales/nb/factcheck.json";
import nbAgreement from "./locales/nb/agreement.json";
import nbEvidence from "./locales/nb/evidence.json";
import nbInterviews from "./locales/nb/interviews.json";
import nbInterviewNotes from "./locales/nb/interview_notes.json";
import nbPublication from "./locales/nb/publication.json";
import nbFollowup from "./locales/nb/followup.json";
import nbReport from "./locales/nb/report.json";
import nbResults from "./locales/nb/results.json";
import nbMunicipalities from "./locales/nb/municipalities.json";
import nbComparison from "./locales/nb/comparison.json";
import nbMail from "./locales/nb/mail.json";
import nbStages from "./locales/nb/stages.json";
import nbAnswering from "./locales/nb/answering.json";
import nbCodebook from "./locales/nb/codebook.json";
import nbCharts from "./locales/nb/charts.json";
import nbWaves from "./locales/nb/waves.json";
import nbMailings from "./locales/nb/mailings.json";
import nbSurveyAnalysis from "./locales/nb/survey_analysis.json";
import nbSurveyReport from "./locales/nb/survey_report.json";
import nbBuilder from "./locales/nb/builder.json";
import nbObservations from "./locales/nb/observations.json";
import nbFiling from "./locales/nb/filing.json";
import nbIndices from "./locales/nb/indices.json";
import nbFaults from "./locales/nb/faults.json";
import nnCommon from "./locales/nn/common.json";
import nnAccess from "./locales/nn/access.json";
import nnAudit from "./locales/nn/audit.json";
import nnEvaluation from "./locales/nn/evaluation.json";
import nnGrading from "./locales/nn/grading.json";
import nnDocuments from "./locales/nn/documents.json";
import nnWebsite from "./locales/nn/website.json";
import nnSheets from "./locales/nn/sheets.json";
import nnFindings from "./locales/nn/findings.json";
import nnFactcheck from "./locales/nn/factcheck.json";
import nnAgreement from "./locales/nn/agreement.json";
import nnEvidence from "./locales/nn/evidence.json";
import nnInterviews from "./locales/nn/interviews.json";
import nnInterviewNotes from "./locales/nn/interview_notes.json";
import nnPublication from "./locales/nn/publication.json";
import nnFollowup from "./locales/nn/followup.json";
import nnReport from "./locales/nn/report.json";
import nnResults from "./locales/nn/results.json";
import nnMunicipalities from "./locales/nn/municipalities.json";
import nnComparison from "./locales/nn/comparison.json";
import nnMail from "./locales/nn/mail.json";
import nnStages from "./locales/nn/stages.json";
import nnAnswering from "./locales/nn/answering.json";
import nnCodebook from "./locales/nn/codebook.json";
import nnCharts from "./locales/nn/charts.json";
import nnWaves from "./locales/nn/waves.json";
import nnMailings from "./locales/nn/mailings.json";
import nnSurveyAnalysis from "./locales/nn/survey_analysis.json";
import nnSurveyReport from "./locales/nn/survey_report.json";
import nnBuilder from "./locales/nn/builder.json";
import nnObservations from "./locales/nn/observations.json";
import nnFiling from "./locales/nn/filing.json";
import nnIndices from "./locales/nn/indices.json";
import nnFaults from "./locales/nn/faults.json";
import enCommon from "./locales/en/common.json";
import enAccess from "./locales/en/access.json";
import enAudit from "./locales/en/audit.json";
import enEvaluation from "./locales/en/evaluation.json";
import enGrading from "./locales/en/grading.json";
import enDocuments from "./locales/en/documents.json";
import enWebsite from "./locales/en/website.json";
import enSheets from "./locales/en/sheets.json";
import enFindings from "./locales/en/findings.json";
import enFactcheck from "./locales/en/factcheck.json";
import enAgreement from "./locales/en/agreement.json";
import enEvidence from "./locales/en/evidence.json";
import enInterviews from "./locales/en/interviews.json";
import enInterviewNotes from "./locales/en/interview_notes.json";
import enPublication from "./locales/en/publication.json";
import enFollowup from "./locales/en/followup.json";
import enReport from "./locales/en/report.json";
import enResults from "./locales/en/results.json";
import enMunicipalities from "./locales/en/municipalities.json";
import enComparison from "./locales/en/comparison.json";
import enMail from "./locales/en/mail.json";
import enStages from "./locales/en/stages.json";
import enAnswering from "./locales/en/answering.json";
import enCodebook from "./locales/en/codebook.json";
import enCharts from "./locales/en/charts.json";
import enWaves from "./locales/en/waves.json";
import enMailings from "./locales/en/mailings.json";
import enSurveyAnalysis from "./locales/en/survey_analysis.json";
import enSurveyReport from "./locales/en/survey_report.json";
import enBuilder from "./locales/en/builder.json";
import enObservations from "./locales/en/observations.json";
import enFiling from "./locales/en/filing.json";
import enIndices from "./locales/en/indices.json";
import enFaults from "./locales/en/faults.json";
import type { Language } from "./languages";

const nb = {
  common: nbCommon,
  access: nbAccess,
  audit: nbAudit,
  evaluation: nbEvaluation,
  grading: nbGrading,
  documents: nbDocuments,
  website: nbWebsite,
  sheets: nbSheets,
  findings: nbFindings,
  factcheck: nbFactcheck,
  agreement: nbAgreement,
  evidence: nbEvidence,
  interviews: nbInterviews,
  interview_notes: nbInterviewNotes,
  publication: nbPublication,
  followup: nbFollowup,
  report: nbReport,
  results: nbResults,
  municipalities: nbMunicipalities,
  comparison: nbComparison,
  mail: nbMail,
  stages: nbStages,
  answering: nbAnswering,
  codebook: nbCodebook,
  charts: nbCharts,
  waves: nbWaves,
  mailings: nbMailings,
  survey_analysis: nbSurveyAnalysis,
  survey_report: nbSurveyReport,
  builder: nbBuilder,
  observations: nbObservations,
  filing: nbFiling,
  indices: nbIndices,
  faults: nbFaults,
};

/** The texts of the screens by namespace. Bokmål is the pattern that the other languages must fill. */
export type Messages = typeof nb;

export type Namespace = keyof Messages;

export const messages: Record<Language, Messages> = {
  nb,
  nn: {
    common: nnCommon,
    access: nnAccess,
    audit: nnAudit,
    evaluation: nnEvaluation,
    grading: nnGrading,
    documents: nnDocuments,
    website: nnWebsite,
    sheets: nnSheets,
    findings: nnFindings,
    factcheck: nnFactcheck,
    agreement: nnAgreement,
    evidence: nnEvidence,
    interviews: nnInterviews,
    interview_notes: nnInterviewNotes,
    publication: nnPublication,
    followup: nnFollowup,
    report: nnReport,
    results: nnResults,
    municipalities: nnMunicipalities,
    comparison: nnComparison,
    mail: nnMail,
    stages: nnStages,
    answering: nnAnswering,
    codebook: nnCodebook,
    charts: nnCharts,
    waves: nnWaves,
    mailings: nnMailings,
    survey_analysis: nnSurveyAnalysis,
    survey_report: nnSurveyReport,
    builder: nnBuilder,
    observations: nnObservations,
    filing: nnFiling,
    indices: nnIndices,
    faults: nnFaults,
  },
  en: {
    common: enCommon,
    access: enAccess,
    audit: enAudit,
    evaluation: enEvaluation,
    grading: enGrading,
    documents: enDocuments,
    website: enWebsite,
    sheets: enSheets,
    findings: enFindings,
    factcheck: enFactcheck,
    agreement: enAgreement,
    evidence: enEvidence,
    interviews: enInterviews,
    interview_notes: enInterviewNotes,
    publication: enPublication,
    followup: enFollowup,
    report: enReport,
    results: enResults,
    municipalities: enMunicipalities,
    comparison: enComparison,
    mail: enMail,
    stages: enStages,
    answering: enAnswering,
    codebook: enCodebook,
    charts: enCharts,
    waves: enWaves,
    mailings: enMailings,
    survey_analysis: enSurveyAnalysis,
    survey_report: enSurveyReport,
    builder: enBuilder,
    observations: enObservations,
    filing: enFiling,
    indices: enIndices,
    faults: enFaults,
  },
};
