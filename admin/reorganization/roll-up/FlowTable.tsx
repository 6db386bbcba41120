import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatDay, formatNumber } from '../../core/format.js';
import { organizationPath } from '../../core/frame/paths.js';
import { TextLink } from '../../core/frame/TextLink.js';
import type { Flow } from '../reorganization.shape.js';

const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });

function Successor({ flow: { toId, toName } }: { flow: Flow }) {
  const translate = useTranslate();
  if (toId) return <TextLink to={organizationPath(toId)}>{toName}</TextLink>;
  return <>{toName ? translate('rollUp.other', { name: toName }) : translate('rollUp.ended')}</>;
}

function How({ flow: { kind, decisionNo, effectiveOn } }: { flow: Flow }) {
  const translate = useTranslate();
  if (!kind) return <>–</>;
  const parts = [translate(`reorganization.kind.${kind}`), decisionNo, formatDay(effectiveOn)];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

/** Every organization of the day beside what it has become. */
export function FlowTable({ flows }: { flows: Flow[] }) {
  const translate = useTranslate();
  return (
    <TableContainer tabIndex={0} role="group" aria-label={translate('rollUp.lineage')}>
      <Table size="small" aria-label={translate('rollUp.lineage')} sx={{ minWidth: '44rem' }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '30%' }}>{translate('rollUp.head.was')}</TableCell>
            <TableCell sx={{ width: '30%' }}>{translate('rollUp.head.is')}</TableCell>
            <TableCell align="right">{translate('rollUp.head.share')}</TableCell>
            <TableCell align="right">{translate('rollUp.head.members')}</TableCell>
            <TableCell>{translate('rollUp.head.how')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {flows.map((flow, at) => (
            <TableRow key={`${flow.fromId} ${flow.toId ?? flow.toName} ${at}`}>
              <TableCell>
                <TextLink to={organizationPath(flow.fromId)}>{flow.fromName}</TextLink>
              </TableCell>
              <TableCell>
                <Successor flow={flow} />
              </TableCell>
              <TableCell align="right">{percent.format(flow.share)}</TableCell>
              <TableCell align="right">{formatNumber(Math.round(flow.members))}</TableCell>
              <TableCell>
                <How flow={flow} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
