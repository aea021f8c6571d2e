import { barsPictures } from '@so-viec/shared/report/chart/bars-picture';
import type { Picture } from '@so-viec/shared/report/chart/picture';
import { groupPicture, splitPicture } from '@so-viec/shared/report/chart/split-picture';
import { spreadPicture } from '@so-viec/shared/report/chart/spread-picture';
import { trendPicture } from '@so-viec/shared/report/chart/trend-picture';
import {
  basisOfFigures,
  findingSentences,
  partSentences,
  provisionalMark,
  resultSentences,
} from '@so-viec/shared/report/report-sentences';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page/card.tsx';
import { PictureView } from './picture-view.tsx';
import type { Edition } from './queries.ts';
import classes from './report.module.css';

/** What the file says, section by section, from the same sentences and pictures. */
export function PaperPreview({ edition }: { edition: Edition }) {
  const { t } = useTranslation();
  const content = { ...edition.content, people: [] };
  const { total, partsAre } = content;
  const mark = provisionalMark(content);
  const compared = partSentences(content);
  const bars = barsPictures(content);
  const spread = spreadPicture({ people: edition.hours });
  const findings = findingSentences(content);
  const remarks = edition.words.remarks.split('\n').filter((line) => line.trim() !== '');
  return (
    <Card className={classes.paper ?? ''} aria-label={t('report.page')}>
      {mark && <p className={classes.mark}>{mark}</p>}
      <Section title={t('report.results')} sentences={resultSentences(content)}>
        <Pictures pictures={[trendPicture(content), splitPicture(total), groupPicture(total)]} />
      </Section>
      {(compared.length > 0 || bars.length > 0) && (
        <Section title={t(`report.${partsAre}`)} sentences={compared}>
          <Pictures pictures={bars} />
        </Section>
      )}
      {spread && (
        <Section title={t('report.hours')} sentences={[]}>
          <Pictures pictures={[spread]} />
        </Section>
      )}
      {findings.length > 0 && <Section title={t('report.findings')} sentences={findings} />}
      {remarks.length > 0 && <Section title={t('report.ownRemarks')} sentences={remarks} />}
      <footer className={classes.basis}>
        {basisOfFigures(content).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          {t('report.fingerprint')}: {edition.fingerprint}
        </p>
      </footer>
    </Card>
  );
}

type SectionProps = { title: string; sentences: readonly string[]; children?: ReactNode };

function Section({ title, sentences, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {children}
    </section>
  );
}

function Pictures({ pictures }: { pictures: readonly (Picture | undefined)[] }) {
  return pictures.map((picture) => picture && <PictureView key={picture.alt} picture={picture} />);
}
