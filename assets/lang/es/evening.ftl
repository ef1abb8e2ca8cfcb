### Alto, pantalla, lectura y cierre.

## Modes

focus-stop = ALTO
focus-stop-line = BORRAR
focus-wall = PANTALLA
focus-wall-shows = PANTALLA
focus-read-back = ELEGIR
focus-read-aloud = LEER
focus-read-line = PALABRAS
focus-open-ends = PENDIENTE
focus-closing = CERRAR

## Keys

section-care = El alto
section-wall = La pantalla
section-closing = Antes de ir a casa
do-stop = alto
do-stop-help = Detener todo en cada puesto, soltar la línea, apagar la pantalla
do-disclosure = revelación
do-disclosure-help = Alguien contó un daño: ver la tarjeta de ayuda, contarlo, seguir
do-conduct = conducta
do-conduct-help = Se rompieron las reglas: decir cuál y seguir; :conduct hateful
do-resume = seguir
do-resume-help = Está resuelto: todo sigue
enter-scrub = borrar
up-words = sus palabras
do-blank = apagar
do-blank-help = Apagar la pantalla, o mostrarla de nuevo
do-wall = pantalla
do-wall-help = Elegir qué muestra la pantalla; :wall themes
do-wall-desk = abrir pantalla
do-wall-desk-help = Mostrar aquí la pantalla, para el proyector
enter-show = mostrar
do-read-back = leer
do-read-back-help = Elegir hasta doce líneas y leerlas a la sala
select-pick = elegir
enter-read = leer en voz alta
do-right = correcto
do-right-help = La sala dice que es correcto; a la siguiente
do-reword = reformular
do-soften = suavizar
do-soften-help = Decirlo con más suavidad
do-strike = quitar
do-strike-help = Quitarla: se cuenta, sus palabras quedan internas
do-translation = traducción
do-translation-help = Escribir cómo se dice en el otro idioma de la sala
do-on-wall = en pantalla
do-on-wall-help = Mostrar también en la pantalla lo que se lee, o ya no
enter-keep = guardar
do-open-ends = pendiente
do-open-ends-help = Ver qué queda pendiente antes de ir a casa
do-close = cerrar
do-close-help = Cerrar la sesión: se olvidan los asientos; :close 2027-01-31
enter-close = cerrarla

## Why not

hint-no-session-here = Abre antes una sesión.
hint-on-the-floor = Eso se hace en el puesto de sala.
hint-nothing-read = No se está leyendo nada. R elige líneas.
hint-pick-first = Aún no hay nada elegido. Espacio elige la línea del cursor.
hint-nothing-open = No queda nada así pendiente.
command-conduct = «{ $word }» no es ninguna de: { $words }
command-wall = «{ $word }» no se puede mostrar: phase, themes, ballot o una referencia.

## The stop

stop-held = DETENIDO por { $by } ({ $time }). Nada se anota. F8: acabar.
stop-since = Por { $by } desde las { $time }. Acaba con una de las teclas de abajo.
stop-holding = Se está deteniendo todo.
stop-heading = Todo está detenido. La línea se soltó, la pantalla está apagada.
stop-lines-turn = Anotado en este turno. Su tecla borra una línea:
stop-lines = Anotado en los últimos dos minutos. Su tecla borra una línea:
stop-no-lines-turn = No se anotó nada en este turno.
stop-no-lines = No se anotó nada en los últimos dos minutos.
stop-more = { $count } más
stop-erased = borrado
stop-scrub = Borrar { $ref }: escribe lo que puede quedar, como la preocupación sin el insulto, o nada. ↑ trae sus palabras. Intro borra lo demás para siempre.
stop-stays = Queda
stop-conduct = ¿Qué pasó?
stop-conduct-how = Su tecla lo cuenta y todo sigue. Solo se guarda el número. Para guardar la preocupación sin el insulto, vuelve con Esc y borra antes la línea.
conduct-personal = un ataque a una persona de la sala
conduct-hateful = desprecio hacia un grupo de personas
conduct-threat = una amenaza
conduct-privacy = se nombró, fotografió o grabó a alguien
conduct-disruption = gritos, hablar por encima, no parar
care-heading = Alguien contó un daño que sufrió
care-look = MIRAR. ¿Está la persona a salvo aquí y ahora? Ofrece un lugar tranquilo y la compañía que elija.
care-listen = ESCUCHAR. Que diga tanto o tan poco como quiera. Da las gracias. No tomes notas.
care-link = ENLAZAR. Di quién puede ayudar y ofrece acompañar. La persona decide si, cuándo y con quién.
care-never = NUNCA insistas en los detalles, ni prometas lo que no puedes cumplir, ni juzgues.
care-local = Los contactos locales están en la tarjeta impresa. d lo cuenta y todo sigue; Esc vuelve.
done-disclosure = Contado. Todo sigue. Nada de ello quedó anotado.
done-conduct = Contado. Todo sigue.
done-resume = Todo sigue.

## The wall

wall-keys = La pantalla solo muestra. q sale, F10 idioma, F12 claro u oscuro.
wall-welcome = Bienvenida, bienvenido
wall-thanks = Gracias por venir
wall-speaks = habla
wall-next = siguen
wall-themes = De qué se habló
wall-few = pocas
wall-nothing-yet = Aún no se ha anotado nada.
wall-nothing-picked = Ahora no se lee nada.
wall-read-back = ¿Es esto lo que se dijo?
wall-no-ballot = No hay votación.
wall-ballot-open = La sala está decidiendo
wall-ballot = Lo que dijo la sala
wall-withheld = { $ref }: texto reservado
step-for = a favor
step-abstain = abstención
step-against = en contra
shows-heading = ¿Qué debe mostrar la pantalla?
shows-phase = la pregunta, el reloj, quién sigue
shows-themes = los temas, con barras
shows-ballot = votación { $nth }: resultado de { $options } propuestas
shows-ballot-open = votación { $nth }: en curso sobre { $options } propuestas
shows-now = se muestra
shows-blank = la pantalla está apagada: F9 la muestra
shows-how = Las líneas pueden mostrarse cuando R las eligió. La pantalla se abre aquí con P, o con: townhall run … --desk wall
done-blank = La pantalla está apagada. F9 la muestra de nuevo.
done-not-blank = La pantalla muestra de nuevo.

## Reading back

read-back-heading = Elige las líneas para leer a la sala
read-back-count = { $n } de { $most } elegidas
read-back-at = { $n } de { $all }
read-back-not = no leída
read-back-picked = por leer
read-back-right = correcta
read-back-reworded = reformulada
read-back-softened = suavizada
read-back-struck = quitada
read-back-on-wall = en pantalla
read-back-kept-off = fuera de la pantalla
read-back-interpreter = dicho por la persona intérprete
read-back-no-translation = Sin traducción; t la escribe.
read-back-words = Con otras palabras
read-back-gentler = Con más suavidad
read-back-translation = En el otro idioma
done-read-back = Todo lo elegido se ha leído.
done-on-wall = Lo que se lee está también en la pantalla.
done-off-wall = La pantalla muestra de nuevo la fase.

## Before people go home

open-heading = Lo que queda pendiente
open-unanswered = preguntas sin respuesta
open-no-addressee = propuestas y compromisos sin destinatario
open-no-owner = compromisos sin responsable o fecha
open-no-step = aparcadas sin próximo paso
open-untagged = sin tema
open-to-reword = literales sin permiso de cita
open-conflicts = con dos versiones
open-not-read-back = { $n } sin leer a la sala
open-only-counted = { $n } solo para contar: al cerrar se borran sus palabras
open-how = Su tecla lleva allí, en el puesto de notas. C cierra la sesión cuando la velada ha acabado.
close-heading = Cerrar la sesión
close-seats = Se olvida para siempre quién se sentó dónde: los asientos pasan a ser señas al azar.
close-only-counted = { $n } contribuciones que solo pueden contarse pierden sus palabras para siempre.
close-until = Textos, temas y hoja pueden corregirse hasta el { $day }; hasta entonces los dosieres dicen BORRADOR.
close-open = { $n } asuntos pendientes quedan como están.
close-no-way-back = No se puede deshacer.
close-ask = Intro la cierra. Esc vuelve.
done-closed = La sesión está cerrada. Correcciones hasta el { $day }.
home-in-correction = corrección
home-sealed = sellada
home-enter-closed = { $name }: correcciones hasta { $day }; Intro la abre
home-enter-sealed = { $name }: sellada desde { $day }; Intro la abre

## As lines of text

plain-held = Todo está detenido por { $by } desde las { $time }; nada se anota. :stop dice cómo acaba.
plain-held-no-more = Todo sigue.
plain-stop-how = :scrub REF palabras… deja solo esas palabras de una línea, :scrub REF ninguna. Acaba con :disclosure, :conduct hateful o :resume.
plain-conduct-choice = { $id }: { $title }
plain-wall-set = La pantalla lo muestra.
plain-wall-choices = Di qué: :wall phase, :wall themes, :wall ballot, o :wall y la referencia de una línea elegida.
plain-read-back-none = No hay nada elegido para leer. :read-back REF elige una línea.
plain-read-back-row = { $nth } de { $all }, { $became }. { $row }
plain-read-back-translation = Traducción: { $text }
plain-read-back-word = «{ $word }» no se conoce aquí: right, strike, reword palabras… o soften palabras…
plain-open-row = { $n } { $what }
plain-close-ask = Para hacerlo, escribe: :close { $day } yes
plain-help-stop = { $word } detiene todo en cada puesto y dice qué se anotó en este turno.
plain-help-disclosure = { $word } acaba un alto: alguien contó un daño. Se cuenta, y se dice qué ayuda.
plain-help-conduct = { $word } hateful acaba un alto: se rompieron las reglas. Se cuenta.
plain-help-blank = { $word } apaga la pantalla, o la muestra de nuevo.
plain-help-wall = { $word } themes dice qué muestra la pantalla: phase, themes, ballot o la referencia de una línea elegida.
plain-help-read-back = { $word } dice las líneas elegidas; { $word } REF elige una, o la deja fuera; { $word } REF right dice qué fue de ella: right, strike, reword palabras… o soften palabras…
plain-help-translation = { $word } REF palabras… es cómo se lee una línea en otro idioma.
plain-help-open-ends = { $word } dice qué queda pendiente antes de ir a casa.
plain-help-close = { $word } 2027-01-31 dice qué hace cerrar; con yes después del día cierra la sesión.
