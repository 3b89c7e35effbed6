import { useId } from 'preact/hooks';
import { LANGUAGES } from '../words/languages.js';
import { useWords } from '../words/use-words.js';

export function LanguageChoice() {
  const { say, language, speak } = useWords();
  const id = useId();
  return (
    <div class="language">
      <label for={id}>{say('app-language')}</label>
      <select
        id={id}
        value={language.code}
        onChange={({ currentTarget }) => {
          const chosen = LANGUAGES.find(({ code }) => code === currentTarget.value);
          if (chosen) speak(chosen);
        }}
      >
        {LANGUAGES.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
