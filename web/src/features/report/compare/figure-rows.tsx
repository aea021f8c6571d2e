import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { toComma } from '@so-viec/shared/decimal/decimal';
import { monthsOfPeriod, periodName } from '@so-viec/shared/report/report-period';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icons/icon.tsx';
import type { Comparison } from '../queries.ts';
import classes from '../report.module.css';
import { FIGURES, type FigureName, type Figures } from './figures.ts';

type Side = Comparison['left'];
type Props = { name: FigureName; sides: readonly [Side, Side]; difference: string };

export const NOTHING = '–';

/** One figure of both sides: of a month it leads to what it is made of, of a quarter it opens its months beneath. */
export function FigureRows({ name, sides, difference }: Props) {
  const { t } = useTranslation();
  const [isOpen, open] = useState(false);
  const words = t(`report.compared.${name}`);
  const places = Math.max(...sides.map(({ months }) => months.length));
  const opener = (text: string) => (
    <button type="button" className={classes.opener} aria-expanded={isOpen} onClick={() => open(!isOpen)}>
      {text}
      <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} />
      <span className="visually-hidden"> {t('report.monthsOf', { figure: words })}</span>
    </button>
  );
  return (
    <>
      <tr>
        <th scope="row">{words}</th>
        {sides.map((side, place) => (
          <td key={place === 0 ? 'left' : 'right'}>
            <Shown figures={side} name={name}>
              {(text) =>
                side.months.length > 0 ? opener(text) : <Down {...{ name, side, text }} month={side.period} />
              }
            </Shown>
          </td>
        ))}
        <td>{difference}</td>
      </tr>
      {isOpen &&
        Array.from({ length: places }, (_, nth) => (
          <tr key={sides.map(({ period }) => monthsOfPeriod(period)[nth]).join()}>
            <th scope="row">
              <span className="visually-hidden">{words}</span>
            </th>
            {sides.map((side, place) => (
              <td key={place === 0 ? 'left' : 'right'}>
                <OfMonth name={name} side={side} nth={nth} />
              </td>
            ))}
            <td />
          </tr>
        ))}
    </>
  );
}

/** The figure of one month of a quarter, with its month. */
function OfMonth({ name, side, nth }: { name: FigureName; side: Side; nth: number }) {
  const month = side.months[nth];
  if (!month) return null;
  return (
    <>
      <span className={classes.which}>{periodName(month.month)}</span>{' '}
      <Shown figures={month} name={name}>
        {(text) => <Down {...{ name, side, text }} month={month.month} />}
      </Shown>
    </>
  );
}

type ShownProps = { figures: Figures; name: FigureName; children: (text: string) => ReactNode };

function Shown({ figures, name, children }: ShownProps) {
  const text = FIGURES[name].of(figures);
  return text === null ? NOTHING : children(toComma(text));
}

type DownProps = { name: FigureName; side: Side; month: Month; text: string };

/** A figure that leads to the people, the days or the lines that it is made of. */
function Down({ name, side: { unit }, month, text }: DownProps) {
  const search = { month, ...(unit && { unit: unit.code }), ...FIGURES[name].view };
  return (
    <Link to="/tong-hop" search={search} className={classes.down}>
      {text}
    </Link>
  );
}
