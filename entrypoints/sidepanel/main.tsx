import { render } from 'preact';

render(<p>Quellenblick</p>, document.getElementById('app') as HTMLElement);
