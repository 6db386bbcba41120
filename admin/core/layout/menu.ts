/** What the side menu holds, group by group, in the order in which work is done. */
import AccountBalance from '@mui/icons-material/AccountBalance';
import Assignment from '@mui/icons-material/Assignment';
import Checklist from '@mui/icons-material/Checklist';
import Description from '@mui/icons-material/Description';
import EventAvailable from '@mui/icons-material/EventAvailable';
import EventNote from '@mui/icons-material/EventNote';
import FactCheck from '@mui/icons-material/FactCheck';
import FolderOpen from '@mui/icons-material/FolderOpen';
import Gavel from '@mui/icons-material/Gavel';
import Grading from '@mui/icons-material/Grading';
import Group from '@mui/icons-material/Group';
import HistoryEdu from '@mui/icons-material/HistoryEdu';
import Hub from '@mui/icons-material/Hub';
import Insights from '@mui/icons-material/Insights';
import Mail from '@mui/icons-material/Mail';
import MonitorHeart from '@mui/icons-material/MonitorHeart';
import Rule from '@mui/icons-material/Rule';
import SupportAgent from '@mui/icons-material/SupportAgent';
import WorkspacePremium from '@mui/icons-material/WorkspacePremium';
import type { ElementType } from 'react';

interface MenuGroup {
  /** Its heading is `core.menu.group.<name>`. */
  name: string;
  /** Resources, each with its picture; its label is `core.menu.<resource>`. */
  entries: [resource: string, icon: ElementType][];
}

export const menuGroups: MenuGroup[] = [
  {
    name: 'reporting',
    entries: [
      ['reportRounds', EventNote],
      ['submissions', Assignment],
      ['reports', Description],
      ['reportTemplates', Rule],
      ['deliveries', Mail],
    ],
  },
  {
    name: 'culture',
    entries: [
      ['assessmentRounds', EventAvailable],
      ['selfAssessments', FactCheck],
      ['assessmentVerifications', Grading],
      ['recognitionDecisions', Gavel],
      ['recognitions', WorkspacePremium],
      ['assessmentInsight', Insights],
      ['evidence', FolderOpen],
      ['criteriaSets', Checklist],
    ],
  },
  {
    name: 'organizations',
    entries: [
      ['organizations', AccountBalance],
      ['memberships', Group],
      ['supportAccesses', SupportAgent],
    ],
  },
  {
    name: 'system',
    entries: [
      ['apiClients', Hub],
      ['operations', MonitorHeart],
      ['auditEvents', HistoryEdu],
    ],
  },
];

/** Pages that are reached from another's. */
export const pagesBelow: Record<string, string[]> = {
  reportRounds: ['reportSchedules', 'roundCalendar'],
  deliveries: ['recipientGroups'],
  organizations: [
    'organizationImports',
    'emulationClusters',
    'orgChanges',
    'organizationRollUp',
    'qualityRankings',
  ],
  memberships: ['invitations', 'successions'],
};
