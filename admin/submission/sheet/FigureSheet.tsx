import AddCommentOutlinedIcon from '@mui/icons-material/AddCommentOutlined';
import {
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  type Theme,
  Typography,
  useMediaQuery,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { changeInPercent, type FigureAmounts } from '../../../schema/submission/figure.rule.js';
import { changeText, figureText } from '../figure/figure-text.js';
import type { FieldRemark, Figure, Indicator } from '../submission.shape.js';
import { RemarkBox, type RemarkBook } from './remarks.js';

interface FigureSheetProps {
  indicators: readonly Indicator[];
  figures: ReadonlyMap<string, Figure>;
  previous: ReadonlyMap<string, FigureAmounts>;
  label: string;
  given: readonly FieldRemark[];
  remarks: RemarkBook | undefined;
}

/** One indicator's line as it is read. */
interface Line {
  indicator: Indicator;
  now: string;
  before: string;
  change: string;
  /** Whether the change is beyond the indicator's threshold. */
  isUnusual: boolean;
  explanation: string;
}

function lineOf(indicator: Indicator, { figures, previous }: FigureSheetProps): Line {
  const figure = figures.get(indicator.code);
  const before = previous.get(indicator.code);
  const change = figure ? changeInPercent(indicator.aggregation, figure, before) : null;
  const { changeThreshold } = indicator;
  return {
    indicator,
    now: figureText(indicator, figure),
    before: figureText(indicator, before),
    change: changeText(change),
    isUnusual: change !== null && changeThreshold !== null && Math.abs(change) > changeThreshold,
    explanation: figure?.explanation ?? '',
  };
}

/** The figures of a section: a table, or one below the other on a narrow screen. */
export function FigureSheet(props: FigureSheetProps) {
  const isWide = useMediaQuery((theme: Theme) => theme.breakpoints.up('sm'));
  const lines = props.indicators.map((indicator) => lineOf(indicator, props));
  if (lines.length === 0) return null;
  return isWide ? (
    <FigureTable lines={lines} {...props} />
  ) : (
    <FigureList lines={lines} {...props} />
  );
}

type Lines = FigureSheetProps & { lines: readonly Line[] };

const heads = [
  ['figure', '24%'],
  ['previous', '19%'],
  ['change', '13%'],
] as const;

/** Where there was no last period there is nothing to compare with. */
const headsFor = ({ previous }: FigureSheetProps) =>
  previous.size > 0 ? heads : heads.slice(0, 1);

function FigureTable(props: Lines) {
  const translate = useTranslate();
  const { lines, label, ...rest } = props;
  const compares = props.previous.size > 0;
  return (
    <TableContainer>
      <Table size="small" aria-label={label} sx={{ tableLayout: 'fixed' }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('submission.sheet.indicator')}</TableCell>
            {headsFor(props).map(([head, width]) => (
              <TableCell key={head} align="right" sx={{ width }}>
                {translate(`submission.sheet.${head}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.indicator.code} sx={{ verticalAlign: 'top', breakInside: 'avoid' }}>
              <TableCell component="th" scope="row">
                <IndicatorName line={line} {...rest} />
              </TableCell>
              <TableCell align="right" sx={{ fontWeight: 600 }}>
                <Now line={line} remarks={rest.remarks} />
              </TableCell>
              {compares && <TableCell align="right">{line.before || '–'}</TableCell>}
              {compares && (
                <TableCell align="right">
                  <Change line={line} />
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function FigureList({ lines, label, ...rest }: Lines) {
  const translate = useTranslate();
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {lines.map((line) => (
        <Box
          component="li"
          key={line.indicator.code}
          sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}
        >
          <Typography component="div" variant="body2">
            <IndicatorName line={line} {...rest} />
          </Typography>
          <Typography sx={{ fontWeight: 600 }}>
            <Now line={line} remarks={rest.remarks} />
          </Typography>
          <Typography
            variant="body2"
            color="textSecondary"
            sx={{ display: rest.previous.size > 0 ? undefined : 'none' }}
          >
            {translate('submission.sheet.previous')}: {line.before || '–'}
            {line.change !== '' && ' · '}
            {line.change !== '' && <Change line={line} />}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** The figure; where remarks may be made, the way to one. */
function Now({ line, remarks }: { line: Line; remarks: RemarkBook | undefined }) {
  const translate = useTranslate();
  const { code, label } = line.indicator;
  const text = line.now || translate('submission.sheet.notReported');
  if (!remarks) return text;
  return (
    <Button
      size="small"
      color="inherit"
      endIcon={<AddCommentOutlinedIcon sx={{ color: 'text.secondary', displayPrint: 'none' }} />}
      aria-label={`${text}. ${translate('submission.judge.addRemark', { field: `${code} ${label}` })}`}
      sx={{ mt: -0.5, mr: -0.5, fontSize: 'inherit', textAlign: 'right' }}
      onClick={() => remarks.texts[code] ?? remarks.write(code, '')}
    >
      {text}
    </Button>
  );
}

function Change({ line }: { line: Line }) {
  if (line.change === '') return '–';
  return (
    <Box
      component="span"
      sx={line.isUnusual ? { color: 'warning.dark', fontWeight: 600 } : undefined}
    >
      {line.change}%
    </Box>
  );
}

type IndicatorNameProps = Pick<FigureSheetProps, 'given' | 'remarks'> & { line: Line };

/** Code and label, the explanation below, and the remark at it. */
function IndicatorName({ line, given, remarks }: IndicatorNameProps) {
  const translate = useTranslate();
  const { code, label } = line.indicator;
  return (
    <>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {code}
      </Box>{' '}
      {label}
      {line.explanation && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {translate('submission.sheet.explanation', { text: line.explanation })}
        </Typography>
      )}
      <RemarkBox field={code} name={`${code} ${label}`} given={given} remarks={remarks} />
    </>
  );
}
