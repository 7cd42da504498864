using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Okrversies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "schooljaar",
                table: "wachtgroep",
                type: "TEXT",
                maxLength: 9,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "okr_versie",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    leerling_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    nummer = table.Column<int>(type: "INTEGER", nullable: false),
                    op = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    inhoud_versleuteld = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_okr_versie", x => x.id);
                    table.ForeignKey(
                        name: "fk_okr_versie_leerling_leerling_id",
                        column: x => x.leerling_id,
                        principalTable: "leerling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_okr_versie_leerling_id_nummer",
                table: "okr_versie",
                columns: new[] { "leerling_id", "nummer" },
                unique: true);

            migrationBuilder.Sql(Logboekslot.Sql);
            migrationBuilder.Sql(Okrversieslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "okr_versie");

            migrationBuilder.DropColumn(
                name: "schooljaar",
                table: "wachtgroep");
        }
    }
}
