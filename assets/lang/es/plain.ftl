### La sesión en líneas de texto.

plain-session = { $title }.
plain-session-at = { $title }, { $place }.
plain-how = Escriba lo que se dice y pulse Intro: queda guardado. Una línea que empieza con dos puntos es una orden; :help dice cuáles hay y :quit sale.
plain-left = Todo está guardado. Al volver a abrirla, la sesión sigue donde estaba.
plain-language = Las respuestas están en español.

## A line that was typed.

plain-saved = { $ref } guardada, { $kind }.
plain-failed = No se ha guardado. { $why }
plain-the-line = La línea era: { $line }
plain-not-text = Esta línea no es texto UTF-8 y no se ha guardado. Envíela de nuevo en UTF-8.
plain-without-link = Guardada sin enlace: { $refs } no es una aportación de esta sesión. La marca queda en el texto.
plain-context = Para las líneas que siguen: { $context }.
plain-context-none = No hay nada fijado para las líneas que siguen.

## What cannot be done.

plain-bad-word = «{ $rest }» no vale para :{ $word }.
plain-no-such-word = No existe :{ $word }. Escriba :help para ver las órdenes; si es texto, empiece con dos veces dos puntos.
plain-needs-a-screen = :{ $word } necesita una pantalla. Escriba :help para ver las órdenes que hay aquí.
plain-could-be = «{ $word }» puede ser { $words }. Escriba algo más.
plain-not-found = Aquí nada se llama «{ $word }». Hay:
plain-no-such-ref = Ninguna aportación tiene aquí la referencia { $ref }. :last dice las últimas.
plain-ref-missing = Diga cuál es con su referencia. :last dice las últimas.
plain-no-number = «{ $word }» no es un número. Escriba un número, por ejemplo 5.
plain-no-command-here = Una aportación no puede empezar con una orden. Para escribir dos puntos, póngalos dos veces.
plain-too-much = «{ $rest }» está de más aquí. No se ha cambiado nada.

## Contributions, spoken.

plain-row = { $ref }, { $kind }: { $text }
plain-no-theme = Sin tema.
plain-row-themes = Temas: { $themes }.
plain-row-asked = Se pide a: { $addressees }.
plain-row-answers = Responde a { $refs }.
plain-row-parked = Apartada.
plain-row-merged = Unida a { $ref }.
plain-original = En la lengua de quien habló: { $text }
plain-written = Anotada por { $author } a las { $time }.
plain-nothing-yet = Todavía no hay nada anotado.
plain-untagged =
    { $count ->
        [one] { $count } aportación sin tema. :tag le pone uno.
       *[other] { $count } aportaciones sin tema, primero las más antiguas. :tag les pone uno.
    }
plain-search-nothing = No hay nada parecido. Con menos letras se encuentra más.
plain-suggests = { $count ->
        [one] Se sugiere: { $themes }. :take lo pone.
       *[other] Se sugiere: { $themes }. :take 1 pone el primero, y así los demás.
    }
plain-suggests-one = { $nth } { $theme }, por { $cues }
plain-suggests-bare = { $nth } { $theme }
plain-suggests-nothing = No se sugiere ningún tema.
plain-suggest-first = Todavía no se ha sugerido nada. :suggest lo hace.
plain-suggest-none = { $count ->
        [one] Se sugirió un tema.
       *[other] Se sugirieron { $count } temas.
    }
plain-choice = { $id }: { $title }

## Phases and clock.

plain-phase = Fase { $nth } de { $of }: { $title }, { $left }.
plain-minutes =
    { $n ->
        [one] { $n } minuto
       *[other] { $n } minutos
    }
plain-seconds =
    { $n ->
        [one] { $n } segundo
       *[other] { $n } segundos
    }
plain-late = La sesión va con { $time } de retraso.
plain-early = La sesión va con { $time } de adelanto.
plain-not-begun = La sesión no ha empezado. :next empieza la primera fase.
plain-ended = La sesión ha terminado.
plain-no-phase = No hay ninguna fase en marcha.
plain-phase-row = { $nth }. { $title }, { $minutes } min, { $state }.
plain-phase-now = en marcha
plain-phase-done = hecha
plain-phase-to-come = por venir
plain-consent-first = Antes de la fase siguiente, lea lo que dice :consent y diga en qué lenguas lo leyó: :consent en, es
plain-nearly-up = Quedan 30 segundos: { $title }.
plain-time-is-up = Se acabó el tiempo: { $title }.
plain-interpreted = Desde ahora se interpreta.
plain-not-interpreted = Ya no se interpreta.
plain-chair = Fases y reloj se dirigen desde este portátil.
plain-as = Lo que sigue lo anota { $author }.

## Undo.

plain-undid-capture = { $ref } queda retirada. :redo la recupera.
plain-undid-theme = Deshecho: el tema { $theme }. :redo lo recupera.
plain-undid-wording = Deshecho: el cambio de texto. :redo lo recupera.
plain-undid-clock = Deshecho: el último cambio de fase o de reloj. :redo lo recupera.
plain-undone = Se ha deshecho lo último que hizo. :redo lo recupera.
plain-undid-others = Otras personas habían trabajado en ella; lo suyo vuelve con ella.
plain-redone = Lo deshecho está otra vez.
plain-erasure-unfinished = Otro programa sigue leyendo; cuando acabe, el texto anterior se borrará del disco.
plain-erasure-copies = Estas copias se escribieron antes y quizá aún contengan el texto anterior; bórrelas o escríbalas de nuevo:

## What was asked.

plain-heard = Se ha oído a: { $voices }.
plain-unheard = Falta por oír a: { $voices }.
plain-untouched = Nadie ha hablado de: { $themes }.
plain-none = nada
plain-counted = { $title } { $count }
plain-writer = { $author } ha anotado { $count }, de ellas { $untagged } sin tema; la última, a las { $time }.
plain-theme-row = { $id }: { $title }, { $count }.

## The words, as the help tells them.

plain-help-next = { $word } empieza la fase siguiente; tras la última, termina la sesión.
plain-help-start = { $word } 5 empieza la fase 5.
plain-help-pause = { $word } para el reloj.
plain-help-resume = { $word } pone el reloj en marcha.
plain-help-more = { $word } da 5 minutos más a la fase; { $word } 10 da diez.
plain-help-less = { $word } quita 5 minutos a la fase; { $word } 10 quita diez.
plain-help-interpreting = { $word } on: desde ahora se interpreta; { $word } off: ya no.
plain-help-chair = { $word } dirige fases y reloj desde este portátil.
plain-help-end = { $word } termina la sesión. :undo lo deshace.
plain-help-as = { $word } BK dice de quién son las iniciales de lo que sigue.
plain-help-undo = { $word } deshace lo último que hizo.
plain-help-redo = { $word } recupera lo deshecho.
plain-help-tag = { $word } REF tema pone un tema; sin referencia, a lo último que anotó.
plain-help-untag = { $word } REF tema quita su tema.
plain-help-suggest = { $word } dice qué se sugiere para lo último que anotó, { $word } REF para otra aportación, { $word } next para la siguiente sin tema.
plain-help-take = { $word } pone el primer tema sugerido, { $word } 2 el segundo.
plain-help-kind = { $word } REF pregunta cambia lo que es.
plain-help-addressee = { $word } REF ciudad dice a quién se pide; lo mismo otra vez lo quita.
plain-help-voices = { $word } REF migrante cambia la voz. :voice migrante la fija para las líneas que siguen.
plain-help-permission = { $word } REF quote dice qué se puede hacer con las palabras.
plain-help-wording = { $word } REF verbatim dice cuánto se acercan a lo que se dijo.
plain-help-answers = { $word } REF REF enlaza la primera con la segunda, a la que responde; otra vez lo quita.
plain-help-merge = { $word } REF REF cuenta la primera con la segunda; otra vez las separa.
plain-help-park = { $word } REF la deja para más tarde, o la retoma.
plain-help-reword = { $word } REF texto… cambia el texto; el anterior queda solo para el equipo.
plain-help-scrub = { $word } REF texto… cambia el texto y borra para siempre los anteriores.
plain-help-time = { $word } dice la fase, el tiempo que queda y el retraso.
plain-help-phase = { $word } dice qué se pregunta a la sala. :phase 2 fija la fase de las líneas que siguen.
plain-help-phases = { $word } dice todas las fases.
plain-help-consent = { $word } dice lo que se lee antes de anotar nada.
plain-help-last = { $word } 3 dice las tres últimas aportaciones.
plain-help-untagged = { $word } dice las que no tienen tema.
plain-help-heard = { $word } dice tiempo y aportaciones por voz, qué voces faltan y de qué no ha hablado nadie.
plain-help-who = { $word } dice quién habla y quién espera, y por qué; luego quién anota y cuánto.
plain-help-themes = { $word } dice todos los temas y cuántas veces han salido.
plain-help-open = { $word } REF dice todo lo que hay de una aportación.
plain-help-search = { $word } palabras… busca aportaciones de esta sesión por sus palabras.
plain-help-everywhere = { $word } palabras… las busca en todas las sesiones.
plain-help-language = { $word } en da las respuestas en otro idioma: en, es, fr.
plain-help-help = { $word } dice esto; :help tag explica una orden.
plain-help-quit = { $word } sale. Todo está ya guardado.

# The speaking list ------------------------------------------------------------

plain-done = Hecho.
plain-joined = El asiento { $seat } está en la lista, puesto { $place } de { $of }.
plain-people = { $voice }: { $people } en la sala.
plain-speaks = Habla el asiento { $seat }: { $more }.
plain-interpreted-turn = interpretado
plain-goes-on = Después sigue el asiento { $seat }.
plain-waits = Espera el asiento { $seat }: { $why }.
plain-suggested = Se sugiere el asiento { $seat }. :suggested le da la palabra, :speak a la primera.
plain-list-closed = La lista está cerrada. :open-list la abre.
plain-turn-nearly-up = Quedan 30 segundos: asiento { $seat }.
plain-turn-is-up = Se acabó el tiempo: asiento { $seat }.
plain-balance = { $voice }: { $time }, { $share } % del tiempo.
plain-balance-of-people = { $voice }: { $time }, { $share } % del tiempo; { $people } personas, { $heads } % de la sala.
plain-help-join = { $word } 14 newcomer apunta el asiento 14; puede seguir question, answer, order o interposed.
plain-help-speak = { $word } da la palabra a la primera de la lista; { $word } 14, al asiento 14.
plain-help-suggested = { $word } da la palabra al asiento sugerido.
plain-help-done = { $word } termina el turno.
plain-help-hold-turn = { $word } para el reloj del turno o lo deja seguir.
plain-help-pass = { $word } 14: el asiento 14 pasa.
plain-help-leave = { $word } 14 quita el asiento 14 de la lista.
plain-help-move = { $word } 14 up mueve el asiento 14; también down, first, last.
plain-help-again-speaker = { $word } devuelve a la lista, delante, a quien habló por último.
plain-help-interpreted = { $word } dice que este turno se interpreta, o ya no; si no habla nadie, todo.
plain-help-round = { $word } 1-24 apunta esos asientos, en orden.
plain-help-open-list = { $word } abre de nuevo la lista.
plain-help-close-list = { $word } la cierra: aún se admiten cuestiones de orden y preguntas a quien habla.
plain-help-count = { $word } newcomer 12 dice cuántas personas hay de una voz; { $word } 40, toda la sala.
plain-help-limit = { $word } 10 da a cada voz diez minutos en total; { $word } off lo quita.
plain-help-add-time = { $word } 1 da a cada voz un minuto más.

# Antes de irse a casa ----------------------------------------------------------

plain-row-to-reword = Por reformular: literal, sin permiso para citar.
plain-to-reword-how = :reword REF palabras… pone una en otras palabras; :permit REF si al final se puede citar; :only-count REF tacha sus palabras.
plain-paraphrased = Ahora es una paráfrasis y como tal se puede transmitir.
plain-help-owner = { $word } REF oficina de vivienda dice quién se ocupa, un cargo y no una persona; { $word } REF - nadie.
plain-help-step = { $word } REF palabras… dice qué se hace después; { $word } REF - lo retira.
plain-help-due = { $word } REF 2027-01-31 dice para cuándo; { $word } REF - lo retira.
plain-help-permit = { $word } REF: al final se puede citar.
plain-help-only-count = { $word } REF tacha sus palabras: solo se cuenta, y al cerrar la sesión se borran.
plain-help-edit = { $word } REF palabras… es lo mismo que :reword.
