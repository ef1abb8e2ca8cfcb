# Textos del informe que acompaña al paquete.

pack-untitled = Una sesión sin título
pack-draft-label = Borrador.
pack-draft-open = La sesión no ha terminado: las cifras y los textos que siguen cambiarán.
pack-draft-correction = La sesión ha terminado y todavía se admiten correcciones: las cifras y los textos que siguen pueden cambiar.
pack-internal = Para el equipo que lleva la consulta. El ayuntamiento recibe un ejemplar propio.
pack-contributions = { $n ->
    [one] 1 aportación
   *[other] { $n } aportaciones
}
pack-what = { $n ->
    [one] se anotó
   *[other] se anotaron
} en esta sesión. Es lo que se dijo en una sala, no lo que piensa la ciudad. Aquí se cuentan aportaciones, no personas: una misma persona pudo hacer varias, y las que se unieron a otra siguen contando.
pack-only-counted = { $n ->
    [one] 1 de ellas solo se cuenta, como quiso quien habló, y no aparece en ninguna lista.
   *[other] { $n } de ellas solo se cuentan, como quisieron quienes hablaron, y no aparecen en ninguna lista.
}
pack-how-to-read = Las letras en negrita ante cada línea son su referencia. Con esa misma referencia, { $file } guarda el registro completo. Las palabras entre “ ” son de quien habló; las demás, de quien tomó notas o interpretó.
pack-nothing-yet = Todavía no se ha anotado nada.
pack-hidden-note = El signo { $mark } indica una cifra reservada: hay pocas personas detrás, o delataría otra cifra así. Las aportaciones mismas figuran en las listas en la medida en que lo permite quien habló.

pack-in-short = En breve
pack-answers-owed = Respuestas pendientes:
pack-answers-owed-text = Cada propuesta y cada pregunta que sigue espera respuesta de aquellos a quienes se dirige.
pack-most-raised = Lo más planteado:
pack-asked-most = A quién más se pide actuar:
pack-not-raised = Ninguna aportación tiene el tema: { $themes }.
pack-untagged-note = { $n ->
    [one] Una aportación aún no tiene tema: aquello de lo que trata no está en ninguna cifra por tema ni cuenta en lo «no planteado».
   *[other] { $n } aportaciones aún no tienen tema: aquello de lo que tratan no está en ninguna cifra por tema ni cuenta en lo «no planteado».
}
pack-no-addressee = { $n ->
    [one] 1 propuesta o compromiso no nombra a nadie que deba actuar.
   *[other] { $n } propuestas y compromisos no nombran a nadie que deba actuar.
}

pack-column-kind = Qué se dijo
pack-column-theme = Tema
pack-column-voice = Voz, según la eligió quien habló
pack-column-addressee = A quién se pide actuar
pack-column-phase = Parte de la sesión
pack-column-number = Número

pack-themes = Temas
pack-themes-note = Una aportación con varios temas cuenta en cada uno.
pack-untagged = Sin tema por ahora
pack-residual = { $coded } de { $of } aportaciones con tema llevan un código residual, porque ningún tema les corresponde.
pack-residual-notable = Es una de cada veinte o más: puede que al libro de códigos le falte algo que aquí importa.

pack-concern = Preocupaciones
pack-proposal = Propuestas
pack-question = Preguntas
pack-testimony = Testimonios
pack-commitment = Compromisos
pack-strength = Fortalezas

pack-to = para: { $who }
pack-to-nobody = no se nombra a nadie que deba actuar
pack-answering = responde a { $refs }
pack-again = se repite en { $refs }
pack-migrant-led = de un grupo dirigido por personas migrantes
pack-parked = apartada para más tarde
pack-votes = { $agree ->
    [one] llegó con 1 voto a favor y { $disagree } en contra
   *[other] llegó con { $agree } votos a favor y { $disagree } en contra
}
pack-withheld = Texto reservado:
pack-more = { $n ->
    [one] 1 más en { $file }, donde { $filter }.
   *[other] { $n } más en { $file }, donde { $filter }.
}

pack-voices = Quiénes hablaron
pack-voices-note = Aportaciones según la voz que cada cual eligió para sí. A nadie se le pidió elegir.
pack-not-stated = No consta
pack-addressees = A quién se pide actuar
pack-phases = Cuándo se dijo
pack-no-phase = Fuera de las partes de la sesión

pack-related = Relación con
pack-related-note = El libro de códigos relaciona sus temas con la declaración de líderes de ciudades de 2020 y con acuerdos mundiales. «Planteado» quiere decir que se habló de un tema relacionado. No dice nada sobre si se cumple un compromiso.
pack-declaration = La declaración de 2020
pack-gcm = Pacto Mundial para la Migración, objetivos
pack-gcr = Pacto Mundial sobre los Refugiados, objetivos
pack-sdg = Objetivos de Desarrollo Sostenible, metas
pack-nua = Nueva Agenda Urbana, párrafos
pack-paris = Acuerdo de París
pack-raised = Planteado:
pack-silent = No planteado:
pack-unseen = { $mark } número o asunto por comprobar en el texto publicado.

pack-check = Para comprobar este informe
pack-check-text = Hecho por Townhall { $version } con el registro tal como estaba el { $time }. Toda cifra puede volver a contarse en { $file }, salvo lo que allí se reserva; { $manifest } contiene una suma de control de cada archivo. Cabeza del registro: { $head }
pack-not-read-back = sin leer a la sala
pack-struck = quitada al leerla a la sala
pack-owner = quién actúa: { $value }
pack-no-owner = no se nombró quién actúa
pack-next-step = próximo paso: { $value }
pack-no-next-step = no se nombró un próximo paso
pack-due = para el { $value }
pack-no-due = no se nombró una fecha
