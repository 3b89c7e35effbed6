import { expect } from 'chai';
import fc from 'fast-check';
import { html } from '../../../src/pages/html.js';

describe('html', () => {
  it('escapes what is put in', () => {
    const hostile = `<script>alert("1")</script> & 'x'`;
    expect(html`<p title="${hostile}">${hostile}</p>`.toString()).to.equal(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</p>',
    );
  });

  it('does not escape twice what it made itself, alone or in a list', () => {
    const item = html`<li>${'a & b'}</li>`;
    expect(html`<ul>${item}${[item, [item]]}</ul>`.toString()).to.equal(`<ul>${'<li>a &amp; b</li>'.repeat(3)}</ul>`);
  });

  it('escapes texts in a list', () => {
    expect(html`${['<', '&lt;']}`.toString()).to.equal('&lt;&amp;lt;');
  });

  it('shows nothing for null, undefined and false, and shows zero', () => {
    expect(html`[${null}${undefined}${false}${0}]`.toString()).to.equal('[0]');
  });

  it('takes no object for markup that only looks like its own', () => {
    const forged = { toString: () => '<b>' };
    // @ts-expect-error: only `html` makes markup
    expect(() => html`${forged}`).to.throw(TypeError);
  });

  it('leaves no mark in any text that could end a text or an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.toString()).not.to.match(/[<>"'\0]|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
