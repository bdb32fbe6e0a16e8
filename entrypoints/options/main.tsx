import { render } from 'preact';
import { i18n } from '#i18n';
import { Options } from '../../src/panel/options/Options';
import '../../src/panel/page.css';
import { optionsHost } from '../../src/platform/options';

document.documentElement.lang = i18n.t('locale');
document.title = i18n.t('options.title');
render(<Options host={optionsHost()} />, document.getElementById('app') as HTMLElement);
