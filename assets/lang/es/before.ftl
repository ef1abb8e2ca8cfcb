### El plan, para qué sirven las palabras y la hoja de la sesión.

## Modes

focus-plan = PLAN
focus-prompts = PREGUNTA
focus-voices = VOCES
focus-spoken = IDIOMAS
focus-sheet = HOJA
focus-defaults = AJUSTES
focus-words = ESCRIBIR

## Keys

section-before = Plan y hoja de la sesión
do-plan = plan
do-plan-help = Cambiar el plan de esta sesión: minutos, orden, preguntas, idiomas, voces; :plan 3 20
do-sheet = hoja
do-sheet-help = Leer y completar la hoja de la sesión; :sheet reply-by 2027-01-31
do-defaults = ajustes
do-defaults-help = Qué se puede hacer con las palabras si su línea no lo dice; :defaults quote verbatim
do-prompts = pregunta
do-prompts-help = Cambiar lo que se pregunta a la sala en esta fase, idioma por idioma
do-plan-voices = voces
do-plan-voices-help = Cambiar las voces que la gente puede elegir
do-spoken = idiomas
do-spoken-help = Cambiar los idiomas de la sesión
do-add = añadir
do-add-help = Añadir una voz o un idioma
do-out = omitir
out-voice = quitar
do-out-help = Omitir una fase o recuperarla; quitar una voz que nadie ha usado
do-migrant-led = de migrantes
do-migrant-led-help = Esta voz habla por un grupo dirigido por migrantes, o no
do-new-line = otra línea
do-new-line-help = Empezar una línea nueva en el texto
enter-minutes = minutos
five-minutes = / - 5 min
move-phase = / J mover
enter-type = escribir
open-ref = abrir ref
undo-text = como estaba

## The plan

plan-heading = El plan de esta sesión
plan-plain = minutos
plan-interpreted = interpretado
plan-end = fin de la velada
plan-left-out = omitida: { $phase }
plan-long = Más de tres horas: una sala sigue tres. Acorte fases u omita una.
plan-long-interpreted = Con interpretación dura más de tres horas: una sala sigue tres.
plan-voices-count = { $n ->
    [one] { $n } voz
   *[other] { $n } voces
}
prompts-heading = Lo que se pregunta a la sala: { $phase }
prompts-how = Se ve en sala y muro. Un idioma sin palabras queda para el intérprete.
voices-heading = Voces que la gente puede elegir
voices-how = Nadie tiene que elegir una. Una voz que alguien ha usado se queda.
voices-migrant-led = de migrantes
sheet-no-link = { $ref } no nombra ninguna aportación de aquí.
spoken-heading = Idiomas de esta sesión
spoken-how = En ellos se lee el consentimiento y se muestran las preguntas.
page-no-prompt = sin palabras todavía
page-no-title = sin título todavía
page-not-stated = no consta
page-written = el plan está escrito en él
page-aside = sin guardar: Enter sigue escribiendo

## What words may be used for

defaults-heading = Si una línea no lo dice
defaults-how = Vale para todo lo que se anote desde ahora. Una línea siempre puede decir otra cosa.
defaults-permission = Qué se puede hacer con las palabras
defaults-mode = Cuánto se acercan a lo dicho

## The sheet

sheet-heading = La hoja de la sesión
sheet-how = Lo que solo pueden escribir personas. Los informes ponen «no consta» donde falta.
sheet-decision = Decisión a la que sirve
sheet-decision-date = Se decide el
sheet-open = Qué está abierto
sheet-decided = Qué está decidido
sheet-reply-by = Respuesta antes del
sheet-reply-from = Quién responde
sheet-invited = Cómo se invitó
sheet-missing = Quién faltó
sheet-limits = Límites
sheet-contact = Contacto
sheet-summary = Resumen
sheet-theme = Tema
sheet-themes = Una frase por tema
sheet-words = { $n } de { $most } palabras
sheet-how-decision = A qué decisión del ayuntamiento sirve esta velada, en una frase.
sheet-how-day = Un día: año-mes-día, como 2027-01-31.
sheet-how-open = Lo que la gente todavía puede cambiar.
sheet-how-decided = Lo que ya está fijado, para que nadie espere en vano.
sheet-how-reply-from = El cargo que responde, no el nombre de una persona: Jefatura de Vivienda.
sheet-how-invited = Por qué vías, en qué idiomas y con cuánta antelación.
sheet-how-missing = Qué grupos viven aquí y no vinieron, y por qué, si se sabe.
sheet-how-limits = Lo que el resultado no puede decir: poca gente, un barrio, un idioma.
sheet-how-contact = Una oficina a la que acudir: ningún número privado.
sheet-how-summary = 150 palabras como máximo. Una ref como K7QX4 enlaza con lo que se dijo.
sheet-how-theme = Una frase. Una ref como K7QX4 enlaza con lo que se dijo.

## Typing

words-minutes = Minutos de «{ $phase }»
words-prompt = Lo que se pregunta en { $language }: { $phase }
words-voice = Título en { $language } de { $voice }
words-new-voice = Título de la nueva voz
words-language = Idioma que se añade
words-how-minutes = Minutos enteros, si todos comparten un idioma. El tiempo interpretado se deduce.
words-how-prompt = Una pregunta que se lee de un tirón. Sin palabras la dice un intérprete.
words-how-voice = Una o dos palabras con las que la gente se nombraría.
words-how-language = Su nombre o su etiqueta, como ti o tigriña.

## What was done, and why not

done-plan = El plan de esta sesión ha cambiado. El archivo del plan sigue igual.
done-sheet = La hoja está completada.
done-details = Vale desde ahora.
done-kept = Guardado.
done-text-back = El texto que se escribía ha vuelto.
hint-put-aside = Apartado, sin guardar. Enter en su línea sigue con él.
hint-one-line = Es una sola línea. Enter la guarda.
hint-left-out = Esta fase está omitida. x la recupera.
hint-no-ref-here = En este campo no hay ninguna ref de una aportación.
hint-one-language = Una sesión tiene al menos un idioma. Añada otro antes.
hint-no-language-called = Ningún idioma se llama aquí «{ $word }». Escriba su nombre o su etiqueta, como ti.
command-plan = Escriba :plan 3 20, :plan 3 up, down u out, :plan back ID, o :plan 3 es y la pregunta.
command-plan-voice = Escriba :plan voice new TÍTULO, o :plan voice ID out, migrant-led o es TÍTULO.
command-sheet = Escriba :sheet { $field } y las palabras; solo - lo vacía.
command-sheet-field = «{ $word }» no es un campo de la hoja: { $fields }, theme/ID.
command-defaults = «{ $word }» no es quote, para, no, verbatim, gist ni interp.

## Lines of text

plain-plan-phase = { $nth }, { $time }, { $phase }: { $plain } minutos, { $interpreted } con interpretación.
plain-plan-left-out = Omitida: { $phase }. :plan back { $id } la recupera.
plain-plan-sum = En total { $plain } minutos, { $interpreted } con interpretación.
plain-plan-end = La velada termina a las { $time }.
plain-plan-languages = Idiomas: { $languages }.
plain-plan-voices = Voces: { $voices }.
plain-sheet-field = { $id }, { $name }: { $words }
plain-sheet-summary = { $id }, { $name }, { $count }: { $words }
plain-sheet-link = Nombra { $row }
plain-sheet-no-link = { $ref } no nombra ninguna aportación de aquí. Compruébela.
plain-default-permission = Si una línea no lo dice: { $title } ({ $id }).
plain-default-mode = Cuánto se acercan las palabras: { $title } ({ $id }).
plain-help-plan = { $word } dice el plan; { $word } 3 20 da 20 minutos a la tercera fase, 3 up, down u out la mueve o la omite.
plain-help-sheet = { $word } dice la hoja de la sesión; { $word } reply-by 2027-01-31 completa un campo.
plain-help-defaults = { $word } quote verbatim dice qué se puede hacer con las palabras si su línea no lo dice.
