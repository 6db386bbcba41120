import type { MigrationObject } from '@mikro-orm/core';
import { Migration20261123T1200_report_slice } from './Migration20261123T1200_report_slice.js';
import { Migration20261123T1300_read_indexes } from './Migration20261123T1300_read_indexes.js';
import { Migration20261123T1800_checked_owners_and_steps } from './Migration20261123T1800_checked_owners_and_steps.js';
import { Migration20261123T1842_people_and_invitations } from './Migration20261123T1842_people_and_invitations.js';
import { Migration20261123T1848_organization_register } from './Migration20261123T1848_organization_register.js';
import { Migration20261123T1850_second_factor } from './Migration20261123T1850_second_factor.js';
import { Migration20261123T1916_partner_apps } from './Migration20261123T1916_partner_apps.js';
import { Migration20261123T1928_organization_import } from './Migration20261123T1928_organization_import.js';
import { Migration20261123T1947_support_access } from './Migration20261123T1947_support_access.js';
import { Migration20261123T1950_reorganization } from './Migration20261123T1950_reorganization.js';
import { Migration20261123T1952_webhooks } from './Migration20261123T1952_webhooks.js';
import { Migration20261123T2123_webhook_desk } from './Migration20261123T2123_webhook_desk.js';
import { Migration20261123T2125_round_kinds_and_lock } from './Migration20261123T2125_round_kinds_and_lock.js';
import { Migration20261123T2129_template_versions } from './Migration20261123T2129_template_versions.js';
import { Migration20261123T2131_wall_probe } from './Migration20261123T2131_wall_probe.js';
import { Migration20261123T2132_report_blocks } from './Migration20261123T2132_report_blocks.js';
import { Migration20261123T2200_reopening } from './Migration20261123T2200_reopening.js';
import { Migration20261123T2204_sealed_secrets } from './Migration20261123T2204_sealed_secrets.js';
import { Migration20261123T2212_document_template } from './Migration20261123T2212_document_template.js';
import { Migration20261123T2215_year_wheel_and_reminders } from './Migration20261123T2215_year_wheel_and_reminders.js';
import { Migration20261123T2219_api_tokens } from './Migration20261123T2219_api_tokens.js';
import { Migration20261123T2224_account_events } from './Migration20261123T2224_account_events.js';
import { Migration20261123T2236_draft_review } from './Migration20261123T2236_draft_review.js';
import { Migration20261123T2246_submission_editions } from './Migration20261123T2246_submission_editions.js';
import { Migration20261123T2255_local_budgets } from './Migration20261123T2255_local_budgets.js';
import { Migration20261123T2256_scopes } from './Migration20261123T2256_scopes.js';
import { Migration20261124T0026_document_verification } from './Migration20261124T0026_document_verification.js';
import { Migration20261124T0031_operations } from './Migration20261124T0031_operations.js';
import { Migration20261124T0033_succession } from './Migration20261124T0033_succession.js';
import { Migration20261124T0035_chase_and_opened } from './Migration20261124T0035_chase_and_opened.js';
import { Migration20261124T0035_evidence } from './Migration20261124T0035_evidence.js';
import { Migration20261124T0058_quality_ranking } from './Migration20261124T0058_quality_ranking.js';
import { Migration20261124T0113_criteria_sets } from './Migration20261124T0113_criteria_sets.js';
import { Migration20261124T0114_self_assessment } from './Migration20261124T0114_self_assessment.js';
import { Migration20261124T0115_workbooks } from './Migration20261124T0115_workbooks.js';
import { Migration20261124T0338_dispatch } from './Migration20261124T0338_dispatch.js';
import { Migration20261124T0340_assessment_verification } from './Migration20261124T0340_assessment_verification.js';
import { Migration20261124T0401_composition_rule } from './Migration20261124T0401_composition_rule.js';
import { Migration20261124T0405_recognition } from './Migration20261124T0405_recognition.js';
import { Migration20261124T0417_events_by_time } from './Migration20261124T0417_events_by_time.js';
import { Migration20261124T0420_assessment_benchmark } from './Migration20261124T0420_assessment_benchmark.js';
import { Migration20261124T0425_indicator_polarity } from './Migration20261124T0425_indicator_polarity.js';
import { Migration20261124T0436_criteria_rescore } from './Migration20261124T0436_criteria_rescore.js';
import { Migration20261124T0441_report_relations } from './Migration20261124T0441_report_relations.js';
import { Migration20261124T0455_chase_own_organizations } from './Migration20261124T0455_chase_own_organizations.js';

/** Every migration, in order. */

export const migrations: MigrationObject[] = [
  { name: 'Migration20261123T1200_report_slice', class: Migration20261123T1200_report_slice },
  { name: 'Migration20261123T1300_read_indexes', class: Migration20261123T1300_read_indexes },
  {
    name: 'Migration20261123T1800_checked_owners_and_steps',
    class: Migration20261123T1800_checked_owners_and_steps,
  },
  {
    name: 'Migration20261123T1842_people_and_invitations',
    class: Migration20261123T1842_people_and_invitations,
  },
  {
    name: 'Migration20261123T1848_organization_register',
    class: Migration20261123T1848_organization_register,
  },
  { name: 'Migration20261123T1850_second_factor', class: Migration20261123T1850_second_factor },
  { name: 'Migration20261123T1916_partner_apps', class: Migration20261123T1916_partner_apps },
  {
    name: 'Migration20261123T1928_organization_import',
    class: Migration20261123T1928_organization_import,
  },
  { name: 'Migration20261123T1947_support_access', class: Migration20261123T1947_support_access },
  { name: 'Migration20261123T1950_reorganization', class: Migration20261123T1950_reorganization },
  { name: 'Migration20261123T1952_webhooks', class: Migration20261123T1952_webhooks },
  { name: 'Migration20261123T2123_webhook_desk', class: Migration20261123T2123_webhook_desk },
  {
    name: 'Migration20261123T2125_round_kinds_and_lock',
    class: Migration20261123T2125_round_kinds_and_lock,
  },
  {
    name: 'Migration20261123T2129_template_versions',
    class: Migration20261123T2129_template_versions,
  },
  { name: 'Migration20261123T2131_wall_probe', class: Migration20261123T2131_wall_probe },
  { name: 'Migration20261123T2132_report_blocks', class: Migration20261123T2132_report_blocks },
  { name: 'Migration20261123T2200_reopening', class: Migration20261123T2200_reopening },
  { name: 'Migration20261123T2204_sealed_secrets', class: Migration20261123T2204_sealed_secrets },
  {
    name: 'Migration20261123T2212_document_template',
    class: Migration20261123T2212_document_template,
  },
  {
    name: 'Migration20261123T2215_year_wheel_and_reminders',
    class: Migration20261123T2215_year_wheel_and_reminders,
  },
  { name: 'Migration20261123T2219_api_tokens', class: Migration20261123T2219_api_tokens },
  { name: 'Migration20261123T2224_account_events', class: Migration20261123T2224_account_events },
  { name: 'Migration20261123T2236_draft_review', class: Migration20261123T2236_draft_review },
  {
    name: 'Migration20261123T2246_submission_editions',
    class: Migration20261123T2246_submission_editions,
  },
  { name: 'Migration20261123T2255_local_budgets', class: Migration20261123T2255_local_budgets },
  { name: 'Migration20261123T2256_scopes', class: Migration20261123T2256_scopes },
  {
    name: 'Migration20261124T0026_document_verification',
    class: Migration20261124T0026_document_verification,
  },
  { name: 'Migration20261124T0031_operations', class: Migration20261124T0031_operations },
  { name: 'Migration20261124T0033_succession', class: Migration20261124T0033_succession },
  {
    name: 'Migration20261124T0035_chase_and_opened',
    class: Migration20261124T0035_chase_and_opened,
  },
  { name: 'Migration20261124T0035_evidence', class: Migration20261124T0035_evidence },
  { name: 'Migration20261124T0058_quality_ranking', class: Migration20261124T0058_quality_ranking },
  { name: 'Migration20261124T0113_criteria_sets', class: Migration20261124T0113_criteria_sets },
  { name: 'Migration20261124T0114_self_assessment', class: Migration20261124T0114_self_assessment },
  { name: 'Migration20261124T0115_workbooks', class: Migration20261124T0115_workbooks },
  { name: 'Migration20261124T0338_dispatch', class: Migration20261124T0338_dispatch },
  {
    name: 'Migration20261124T0340_assessment_verification',
    class: Migration20261124T0340_assessment_verification,
  },
  {
    name: 'Migration20261124T0401_composition_rule',
    class: Migration20261124T0401_composition_rule,
  },
  { name: 'Migration20261124T0405_recognition', class: Migration20261124T0405_recognition },
  { name: 'Migration20261124T0417_events_by_time', class: Migration20261124T0417_events_by_time },
  {
    name: 'Migration20261124T0420_assessment_benchmark',
    class: Migration20261124T0420_assessment_benchmark,
  },
  {
    name: 'Migration20261124T0425_indicator_polarity',
    class: Migration20261124T0425_indicator_polarity,
  },
  {
    name: 'Migration20261124T0436_criteria_rescore',
    class: Migration20261124T0436_criteria_rescore,
  },
  {
    name: 'Migration20261124T0441_report_relations',
    class: Migration20261124T0441_report_relations,
  },
  {
    name: 'Migration20261124T0455_chase_own_organizations',
    class: Migration20261124T0455_chase_own_organizations,
  },
];
