/** The reader's view: the cleaned article on its own page, in the reader's type, with the same marks and cards. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TabReport } from '../../model/finding';
import { dateWords } from '../../model/wording';
import { readerLook } from '../../settings/items';
import { placeIn } from '../../settings/session';
import { useStored } from '../useStored';
import { cleanArticle } from './clean';
import { Look } from './Look';

export interface ReaderHost {
  /**
   * The report of the tab and its article as HTML; null where the tab has no article (any more). Without `original` it
   * is the made-up article, which says what to try.
   */
  load(): Promise<{ report: TabReport; html: string; original?: string } | null>;
  /** Marks the article's findings in this page. */
  mark(report: TabReport): void;
}

/** Keeps the place: jumps to where the article was left, and remembers while reading. */
function keepPlace(url: string): () => void {
  const place = placeIn(url);
  const height = () => document.documentElement.scrollHeight - innerHeight;
  void place.getValue().then((share) => share > 0 && scrollTo({ top: share * height(), behavior: 'instant' }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void place.setValue(height() > 0 ? scrollY / height() : 0), 300);
  };
  addEventListener('scroll', remember, { passive: true });
  return () => removeEventListener('scroll', remember);
}

function Text({ html, ready }: { html: string; ready(): void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.replaceChildren(cleanArticle(html));
    ready();
  }, [html]);
  return <div ref={box} class="text" />;
}

export function Reader({ host }: { host: ReaderHost }) {
  const [loaded, setLoaded] = useState<Awaited<ReturnType<ReaderHost['load']>> | undefined>();
  const [look, setLook] = useStored(readerLook);
  useEffect(() => void host.load().then(setLoaded, () => setLoaded(null)), [host]);
  useEffect(() => {
    if (!loaded) return;
    document.title = loaded.report.article?.title ?? document.title;
    return keepPlace(loaded.report.url);
  }, [loaded]);
  useEffect(() => {
    document.documentElement.dataset.paper = look.paper;
  }, [look.paper]);

  const article = loaded?.report.article;
  if (!loaded || !article) {
    const waiting = loaded === undefined;
    return (
      <main class="sheet">
        <h1 class="unseen">{i18n.t('extName')}</h1>
        <p class="gone">{i18n.t(waiting ? 'state.reading' : 'reader.gone')}</p>
      </main>
    );
  }
  const { report, html, original } = loaded;
  const style = { '--size': `${look.size}px`, '--width': `${look.width}ch` };
  return (
    <>
      <Look look={look} change={setLook} />
      <main class={`sheet ${look.face}`} style={style} lang={article.language}>
        <article>
          <h1>{article.title}</h1>
          <p class="byline">
            {[article.byline.join(', '), article.publisher, article.published && dateWords(article.published)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {!original && (
            <p class="try screen" lang={i18n.t('locale')}>
              {i18n.t('reader.tryIt')}
            </p>
          )}
          {original && (
            <p class="byline screen" lang={i18n.t('locale')}>
              <a href={original}>{i18n.t('reader.original')}</a>
            </p>
          )}
          <Text html={html} ready={() => host.mark(report)} />
        </article>
      </main>
    </>
  );
}
