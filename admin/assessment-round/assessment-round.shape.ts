import type { AssessmentRoundState } from '../../schema/assessment-round/assessment-round.entity.js';
import type { HostType } from '../../schema/template/template.model.js';

export interface AssessmentRound {
  id: string;
  version: number;
  label: string;
  state: AssessmentRoundState;
  startOn: string;
  endOn: string;
  dueAt: string;
  openedAt: string | null;
  closedAt: string | null;
  cancelReason: string | null;
  previousRoundId: string | null;
  criteriaSetId: string;
  criteriaName: string;
  criteriaNumber: number;
  organizationIds: string[];
  asked: number;
  handedIn: number;
}

export interface AskedOrganization {
  id: string;
  name: string;
  hostType: HostType;
  cluster: { id: string } | null;
}

export interface PlanningBasis {
  criteriaSetVersions: { items: { id: string; name: string; number: number }[] };
  assessmentRounds: { items: { id: string; label: string; endOn: string; state: string }[] };
  emulationClusters: { items: { id: string; name: string }[] };
  holidays: { date: string; worked: boolean }[];
}
