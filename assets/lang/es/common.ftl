### Palabras que comparten varios puestos.

## Las seis clases, una palabra cada una, y varias de ellas.

kind-concern = preocupación
kind-proposal = propuesta
kind-question = pregunta
kind-testimony = testimonio
kind-commitment = compromiso
kind-strength = fortaleza

kinds-concern = preocupaciones
kinds-proposal = propuestas
kinds-question = preguntas
kinds-testimony = testimonios
kinds-commitment = compromisos
kinds-strength = fortalezas

## En qué estado está una aportación.

status-open = abierta
status-parked = aparcada
status-merged = fusionada
status-hidden = retirada

## Si lo escrito está a salvo.

save-saved = guardado
save-saving = guardando…
save-not-saved = sin guardar
save-failed = No se guardó: { $why }. La línea sigue aquí; pulse Intro para reintentar.

## Lo que falta.

missing-themes = sin tema
missing-addressee = sin destinatario
missing-voice = voz sin indicar

## Tiempo que queda.

left-minutes = { $n ->
    [one] queda { $n } minuto
   *[other] quedan { $n } minutos
}
left-seconds = { $n ->
    [one] queda { $n } segundo
   *[other] quedan { $n } segundos
}

## Cómo se pueden usar las palabras y cómo se anotaron.

permission-quote = se puede citar
permission-paraphrase = solo parafrasear
permission-no = solo contar
mode-verbatim = literal
mode-paraphrase = parafraseado
mode-interpreted = interpretado

answer-yes = sí
answer-no = no

## Idiomas de los puestos.

lang-en = inglés
lang-es = español
lang-fr = francés

## What every desk says.

rehearsal = ENSAYO
rehearsal-nothing-kept = Un ensayo: no se guarda nada.
session-reading = Leyendo la sesión…
phase-none = sin empezar
phase-ended = terminada
phase-left = quedan { $time }
phase-over = { $time } de más
phase-paused = quedan { $time }, en pausa
context-table = mesa { $value }
context-table-sign = mesa{" "}
context-phase = fase { $value }
context-seat = asiento { $value }
context-slip = recibo { $value }
context-voice = { $value }
context-language = habla { $value }
save-not-saved-count = { $count } sin guardar
saved-ref = { $ref } guardado { $time }
saved-at = guardado { $time }
saved-nothing-yet = nada que guardar aún
window-too-small = Esta ventana tiene { $columns } columnas y { $lines } líneas. Hacen falta { $least_columns } y { $least_lines }: agrándela o reduzca la letra. Lo que escriba se conserva.
voice-not-stated = sin decir
no-subtheme = { $theme } sin subtema
focus-capture = ESCRIBIR
focus-edit = EDITAR
focus-scrub = DEPURAR
focus-tag = TEMAS
focus-queue = COLA
focus-list = LISTA
focus-link = ENLACE
focus-choose = ELEGIR
focus-full = ENTERO
focus-paste = PEGAR
focus-search = BUSCAR
focus-palette = ACCIONES
focus-help = AYUDA
palette-ask = ¿Qué quiere hacer?
search-ask = Buscar en esta sesión
search-ask-everywhere = Buscar en todas las sesiones
search-empty = Escriba una palabra o su comienzo. Se encuentra en cualquier escritura, con o sin acentos.
search-nothing = Nada parecido en ninguna sesión. Con menos letras se halla más.
search-nothing-here = Nada parecido en esta sesión. Tab busca en todas.
search-found =
    { $count ->
        [one] { $count } hallado
       *[other] { $count } hallados
    }
help-marks = Marcas al final de la línea
help-marks-text = #tema  @destinatario  %voz  ~idioma  ^asiento  >ref a la que responde  &quote &para &no  &verbatim &interp. En teclados sin estos signos, dos comas: ,,vivienda. Al comienzo de la línea: ! preocupación, + propuesta, ? pregunta, " testimonio, * fortaleza, = compromiso, y un espacio.
help-context = Lo que vale para las líneas siguientes
help-context-text = :table 3  :phase 2  :seat 14  :voice newcomer  :lang ti  :slip 041  :clear. Cada una vale hasta que se cambie o se borre.
full-themes = Temas: { $value }
full-addressees = A quién se pide: { $value }
full-answers = Responde a: { $value }
full-voice = Voz: { $value }
full-language = Dicho en: { $value }
full-table = Mesa: { $value }
full-permission = Permiso: { $value }
full-wording = Redacción: { $value }
full-written = Anotado por { $value }
full-reworded = La redacción cambió; la anterior se conserva.
full-scrubbed = Las redacciones anteriores se borraron.
figures-all =
    { $count ->
        [one] { $count } aportación
       *[other] { $count } aportaciones
    }
hint-no-such-key = { $key } no hace nada aquí. { $help } muestra las teclas.
hint-interrupt = Nada se pierde ni se detiene. { $key } sale.
hint-session-not-read = La sesión aún se está leyendo; pruebe en un momento.
hint-not-here = Eso no tiene sentido aquí.
hint-nothing-found = Nada con ese nombre. Con menos letras se halla más.
hint-no-such-language = Aún no hay pantallas en «{ $word }»; hay en, es y fr.
hint-leave-notes = :floor abre la conducción, :home las sesiones; { $key } sale.
hint-as = ¿De quién? Escriba :as y las iniciales, por ejemplo :as BK
hint-no-initials = «{ $word }» no son iniciales: de 1 a { $most } letras o cifras, por ejemplo BK.
hint-no-look = Este terminal elige sus propios colores.
done-language = Las pantallas están en español.
failed-full = El disco está lleno. Libere espacio y pulse Intro otra vez: nada se perdió.
failed-locked = Otro programa ocupa el almacén. Espere un momento y pulse Intro otra vez.
failed-read-only = No se puede escribir en el almacén. Revise los permisos y pulse Intro otra vez.
failed-damaged = El almacén está dañado. Conserve el archivo y abra la última copia.
failed-newer = Un Townhall más nuevo cambió el almacén. Instale el último y vuelva a abrirlo.
failed-otherwise = { $why }. Pruebe otra vez; nada se perdió.
undid-capture = Deshecha: la última aportación. Ctrl+Y la trae de vuelta.
undid-block = Deshecho: todo el bloque. Ctrl+Y lo trae de vuelta.
undid-theme = Deshecho: el último cambio de temas.
undid-addressee = Deshecho: el último cambio de destinatarios.
undid-wording = Deshecho: el último cambio de redacción.
undid-link = Deshecho: el último enlace.
undid-change = Deshecho: el último cambio.
undid-act = Deshecho: lo último de este puesto.
undid-others-had-worked-on-it = Deshecha, aunque otras personas la habían trabajado. Ctrl+Y la trae de vuelta.
redid-capture = Rehecha: la aportación.
redid-block = Rehecho: el bloque.
redid-theme = Rehecho: el cambio de temas.
redid-addressee = Rehecho: el cambio de destinatarios.
redid-wording = Rehecho: el cambio de redacción.
redid-link = Rehecho: el enlace.
redid-change = Rehecho: el cambio.
redid-act = Rehecho: el acto.
erasure-unfinished = Depurada. Lo antiguo saldrá del disco cuando el otro programa lo suelte.
erasure-finished = Depurada: lo antiguo ya no está en el disco.
erasure-copies =
    { $count ->
        [one] Depurada aquí. { $first } se escribió antes y quizá aún lo contenga.
       *[other] Depurada aquí. { $count } copias quizá aún lo contengan; la última: { $first }.
    }
saved-without-link = Guardado. { $refs } no nombra nada aquí y queda en el texto.
focus-floor = SALA
focus-phases = FASES
focus-command = PALABRA
focus-home = INICIO
focus-form = NUEVA
full-owner = Quién actúa: { $value }
full-step = Próximo paso: { $value }
full-due = Para: { $value }
full-merged = Contada bajo: { $value }
full-status = Estado: { $value }
