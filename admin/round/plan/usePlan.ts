import { useState } from 'react';
import { useNavigate, useNotify, useTranslate } from 'react-admin';
import { useActing } from '../../core/acting.js';
import { formatDay } from '../../core/format.js';
import { roundPath } from '../../core/frame/paths.js';
import { ApiError, type ApiFieldFault, graphql } from '../../core/graphql.js';
import { errorSentence } from '../../core/useMutationNotice.js';
import { keptPlan } from './kept-plan.js';
import { type EarlierRound, nextPlan } from './next-plan.js';
import { CREATE_ROUND } from './plan.graphql.js';
import { dateFaults, type Plan, planFaults, planInput, type PlanTemplate } from './plan.js';

export interface PlanningBasis {
  templates: PlanTemplate[];
  rounds: EarlierRound[];
}

/** Faults only the server knows of, until the fields they are at change. */
function useServerFaults() {
  const translate = useTranslate();
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const sentence = ({ code, params, message }: ApiFieldFault) =>
    code === 'ROUND_DUE_TOO_SOON'
      ? translate('round.plan.fault.ROUND_DUE_TOO_SOON', {
          earliest: formatDay(String(params?.['earliest'])),
        })
      : message;
  return {
    faults,
    take: (fields: readonly ApiFieldFault[]) =>
      setFaults(Object.fromEntries(fields.map((fault) => [fault.field, sentence(fault)]))),
    clear: () => setFaults({}),
  };
}

/** Takes the focus to the first field with a fault, in the order of the form. */
function focusFirstFault() {
  // The faults are marked when the page has been drawn with them.
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus(),
  );
}

/** The texts of a plan: kept in this tab until they are sent, or somebody starts over. */
function usePlanTexts({ templates, rounds }: PlanningBasis) {
  const keeper = keptPlan(useActing().id);
  const [kept, setKept] = useState(() => keeper.read());
  const fresh = () => nextPlan(new Date(), templates, rounds);
  const [plan, setPlan] = useState<Plan>(() => ({ ...fresh(), ...kept }));
  return {
    plan,
    type: (part: Partial<Plan>) => {
      const next = { ...plan, ...part };
      setPlan(next);
      keeper.keep(next);
    },
    drop: keeper.drop,
    startOver: () => {
      keeper.drop();
      setKept(null);
      setPlan(fresh());
    },
    wasKept: kept !== null,
  };
}

/** Sends a plan; what the server finds wrong is kept beside it until something changes. */
function useSending(drop: () => void) {
  const navigate = useNavigate();
  const notify = useNotify();
  const translate = useTranslate();
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const server = useServerFaults();
  const forget = () => {
    server.clear();
    setFailure(null);
  };
  const create = async (plan: Plan, template: PlanTemplate) => {
    const input = planInput(plan, template);
    const reply = await graphql<{ createReportRound: { id: string } }>(CREATE_ROUND, { input });
    drop();
    notify('round.plan.done', { type: 'success' });
    navigate(roundPath(reply.createReportRound.id));
  };
  const send = async (plan: Plan, template: PlanTemplate) => {
    setRunning(true);
    forget();
    try {
      await create(plan, template);
    } catch (error) {
      if (error instanceof ApiError) server.take(error.fields);
      setFailure(errorSentence(error, translate));
      focusFirstFault();
    } finally {
      setRunning(false);
    }
  };
  return { serverFaults: server.faults, failure, running, send, forget };
}

/** A round that is being planned: what stands in the fields, what is wrong with it, sending it. */
export function usePlan(basis: PlanningBasis) {
  const { plan, type, drop, startOver, wasKept } = usePlanTexts(basis);
  const [checked, setChecked] = useState(false);
  const { send, forget, ...sending } = useSending(drop);
  const template = basis.templates.find(({ id }) => id === plan.templateId);
  const all = planFaults(plan, template);
  return {
    ...sending,
    plan,
    template,
    wasKept,
    drop,
    /** Dates are held to account at once, the rest once somebody has tried to send it. */
    faults: checked ? all : dateFaults(plan),
    change: (part: Partial<Plan>) => {
      type(part);
      forget();
    },
    startOver: () => {
      startOver();
      forget();
      setChecked(false);
    },
    send: () => {
      setChecked(true);
      if (!template || Object.keys(all).length > 0) focusFirstFault();
      else void send(plan, template);
    },
  };
}

export type Planning = ReturnType<typeof usePlan>;
