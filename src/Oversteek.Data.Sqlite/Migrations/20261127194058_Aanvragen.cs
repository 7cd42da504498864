using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Aanvragen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "aanvraag",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    po_school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    schooljaar = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    lopend = table.Column<Guid>(type: "TEXT", nullable: true),
                    swv_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    toestemmingen = table.Column<string>(type: "TEXT", nullable: false),
                    ingediend_op = table.Column<long>(type: "INTEGER", nullable: true),
                    te_laat = table.Column<bool>(type: "INTEGER", nullable: false),
                    bezwaar_tot = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    aanvullingsvraag_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    inhoud_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    reden_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true),
                    versie = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aanvraag", x => x.id);
                    table.ForeignKey(
                        name: "fk_aanvraag_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "aanvraagbestand",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    aanvraag_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    school_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    swv_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    mediatype = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    grootte = table.Column<long>(type: "INTEGER", nullable: false),
                    op = table.Column<long>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    naam_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aanvraagbestand", x => x.id);
                    table.ForeignKey(
                        name: "fk_aanvraagbestand_aanvraag_aanvraag_id",
                        column: x => x.aanvraag_id,
                        principalTable: "aanvraag",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_aanvraag_leerling_id",
                table: "aanvraag",
                column: "leerling_id");

            migrationBuilder.CreateIndex(
                name: "ix_aanvraag_lopend",
                table: "aanvraag",
                column: "lopend",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_aanvraag_school_id_schooljaar",
                table: "aanvraag",
                columns: new[] { "school_id", "schooljaar" });

            migrationBuilder.CreateIndex(
                name: "ix_aanvraag_swv_id_status",
                table: "aanvraag",
                columns: new[] { "swv_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_aanvraagbestand_aanvraag_id",
                table: "aanvraagbestand",
                column: "aanvraag_id");

            migrationBuilder.CreateIndex(
                name: "ix_aanvraagbestand_leerling_id",
                table: "aanvraagbestand",
                column: "leerling_id");

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aanvraagbestand");

            migrationBuilder.DropTable(
                name: "aanvraag");
        }
    }
}
